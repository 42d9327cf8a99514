import { api, type Family } from './calling'

const told = new Set<string>()

/**
 * What this simulator does not have: said loudly once by name when it is read, and answered with
 * `<name>:fail not supported by the simulator` when it is called, so that nothing seems to work that does not.
 */
export function loudlyIncomplete(wx: Family): Family {
  return new Proxy(wx, {
    get(own, name) {
      if (typeof name === 'symbol' || name in own || name === 'then') return Reflect.get(own, name)
      if (!told.has(name)) {
        told.add(name)
        console.warn(`[phone] wx.${name} is not supported by the simulator`)
      }
      return missing(name)
    },
  })
}

function missing(name: string) {
  const refuse = api(name, {}, () => {
    throw new Error('not supported by the simulator')
  })
  if (/^(on|off)[A-Z]/.test(name)) return () => undefined
  if (name.endsWith('Sync'))
    return () => {
      throw new Error(`${name}:fail not supported by the simulator`)
    }
  return refuse
}
