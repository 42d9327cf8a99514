import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { inSource } from './source-map'

type Fault = { message: string; stack?: string; page?: string }

const listeners = new Set<(fault: Fault) => void>()
const said = new Set<string>()

export function onFault(fn: (fault: Fault) => void): () => void {
  listeners.add(fn)
  return () => void listeners.delete(fn)
}

/** Says once, loudly, that the stand-in lacks something the real WeChat has. */
export function unsupported(what: string) {
  if (said.has(what)) return
  said.add(what)
  console.warn(`[phone] ${what} is not supported`)
}

/** An error in the mini-program's code: to the console with its place in the source, to App.onError, never further. */
export function report(error: unknown, where?: string) {
  const known = error instanceof Error
  const message = known ? error.message : String(error)
  const stack = known ? error.stack : undefined
  for (const listener of [...listeners]) listener({ message, stack, page: where })
  void inSource(stack ?? message).then((text) => console.error(`[phone] ${where ? `${where}: ` : ''}${text}`))
}

/** Runs the mini-program's code; what it throws is reported, not passed on. */
export function guarded<T>(where: string, fn: () => T): T | undefined {
  try {
    const result = fn()
    if (result instanceof Promise) result.catch(() => {}) // reaches `unhandledrejection` through the page's own promise
    return result
  } catch (error) {
    report(error, where)
    return undefined
  }
}

export function watchFaults(onRejection: (reason: unknown, promise: Promise<unknown>) => void) {
  glassEasel.addGlobalErrorListener((error, method, component) => {
    const place = typeof component === 'string' ? component : component?.is
    report(error, [place, method].filter(Boolean).join(' '))
    return false
  })
  glassEasel.addGlobalWarningListener((message, component, element) => {
    warn(message, element ?? component)
    return false
  })
  window.addEventListener('error', (event) => {
    if (event.error) report(event.error)
  })
  window.addEventListener('unhandledrejection', (event) => {
    onRejection(event.reason, event.promise)
    void inSource(event.reason?.stack ?? describe(event.reason)).then((text) =>
      console.error(`[phone] unhandled rejection: ${text}`),
    )
    event.preventDefault()
  })
}

function describe(reason: unknown): string {
  return typeof reason === 'object' && reason !== null ? JSON.stringify(reason) : String(reason)
}

/** WeChat repeats by a number, shows nothing for a list that is not there, and relates to components that no page uses, all in silence. */
const QUIET = /^the target of relation|^Use number as for-list|^The for-list data .* got type "(undefined|null)"/

type Warned = {
  is?: string
  ownerShadowRoot?: { getHostNode(): { is: string } } | null
  _$wxTmplArgs?: { changeProp?: object }
}

/** Only what the app's own authors can mend: nothing about components from npm, nothing WeChat is silent about. */
function warn(message: string, about: unknown) {
  const element = (typeof about === 'object' && about !== null ? about : { is: about }) as Warned
  const builtin = element.is?.startsWith('wx/')
  const owner = element.ownerShadowRoot?.getHostNode().is ?? element.is ?? ''
  if (!owner || owner.startsWith('miniprogram_npm/') || QUIET.test(message)) return
  const property = /^"(.+)" is not a valid property$/.exec(message)?.[1]
  if (!property) console.warn(`[phone] ${owner}: ${message}`)
  else if (builtin && !(property in (element._$wxTmplArgs?.changeProp ?? {}))) {
    unsupported(`property "${property}" of <${element.is?.slice(3)}> (${owner})`)
  }
}
