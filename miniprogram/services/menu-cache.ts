import type { Menu, Service } from '../../domain/volunteering/views'
import { call } from './call'
import { storedValue } from './stored-value'

export interface KeptMenu {
  version: string
  services: Service[]
  skills: Menu['skills']
}

const KEY = 'volunteering.menu'

/** What this phone holds, perhaps of yesterday; null when it never saw a menu. */
export function keptMenu(): KeptMenu | null {
  return storedValue<KeptMenu>(KEY, ['version', 'services', 'skills'])
}

/** Today's menu; the list travels only when it changed. Rejects with CallError only when the phone holds none. */
export async function menu(): Promise<KeptMenu> {
  const kept = keptMenu()
  try {
    const answer = await call('volunteering.menu', kept ? { version: kept.version } : {})
    const { version, skills } = answer
    const fresh = { version, skills, services: answer.services ?? kept?.services ?? [] }
    if (version !== kept?.version) wx.setStorage({ key: KEY, data: fresh })
    return fresh
  } catch (error) {
    if (kept) return kept
    throw error
  }
}

/** One service, out of the phone when it is there. */
export async function serviceOf(id: string): Promise<Service | null> {
  const kept = keptMenu()?.services.find((service) => service.id === id)
  return kept ?? (await menu()).services.find((service) => service.id === id) ?? null
}
