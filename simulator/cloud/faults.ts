/**
 * Failures on order: the next calls of an api fail with a code, are slow, or happen while their answer is lost.
 * Tests use this to prove that the product survives WeChat's bad days.
 */
export type FaultKind = 'openapi' | 'db' | 'storage'
const KINDS: readonly FaultKind[] = ['openapi', 'db', 'storage']

export interface Fault {
  kind: FaultKind
  /** The api as the SDK names it (`subscribeMessage.send`, `modifyDocument`, `getUploadMetadata`), or `*`. */
  api: string
  /** The error answered; `TIMEOUT`: the gateway gives up waiting (HTTP 504) and nobody knows what happened. */
  code?: string | number
  message?: string
  /** How many more calls it strikes. */
  times: number
  /** Milliseconds added before the answer. */
  latency: number
  /** How many calls pass unharmed first. */
  after: number
  /** `before`: nothing happened. `after`: it happened, but the caller hears an error (TIMEOUT unless it names a code). */
  phase: 'before' | 'after'
}

/** The error a struck call answers with. */
export class InjectedFault extends Error {
  constructor(
    readonly code: string | number,
    message: string,
  ) {
    super(message)
  }
}

export const TIMEOUT = 'TIMEOUT'

const DEFAULT_CODE: Record<FaultKind, string | number> = {
  openapi: -1,
  db: 'DATABASE_REQUEST_FAILED',
  storage: 'STORAGE_REQUEST_FAIL',
}

const MESSAGES: Record<string, string> = {
  '-1': 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40014: 'invalid access_token',
  42001: 'access_token expired',
  40003: 'invalid openid',
  40037: 'template_id不正确',
  43101: 'user refuse to accept the msg',
  45009: 'reach max api daily quota limit',
  47003: 'argument invalid!',
  DATABASE_TRANSACTION_CONFLICT:
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others',
}

export interface Faults {
  add(wish: Record<string, unknown>): void
  clear(): void
  list(): Fault[]
  /** Runs `work` under whatever fault is due for this api. Throws InjectedFault when the call is struck. */
  around<T>(kind: FaultKind, api: string, work: () => Promise<T>): Promise<T>
}

export function createFaults(): Faults {
  let faults: Fault[] = []

  function strike(kind: FaultKind, api: string): Fault | undefined {
    for (const fault of faults) {
      if (fault.kind !== kind || !(fault.api === '*' || sameApi(fault.api, api))) continue
      if (fault.after > 0) {
        fault.after--
        continue
      }
      fault.times--
      faults = faults.filter((other) => other.times > 0)
      return fault
    }
    return undefined
  }

  return {
    add(wish) {
      faults.push(...KINDS.flatMap((kind) => [wish[kind] ?? []].flat().map((one) => readFault(kind, one))))
    },
    clear() {
      faults = []
    },
    list: () => faults.map((fault) => ({ ...fault })),
    async around(kind, api, work) {
      const fault = strike(kind, api)
      if (!fault) return work()
      if (fault.latency > 0) await new Promise((resolve) => setTimeout(resolve, fault.latency))
      if (fault.code === undefined) return work()
      if (fault.phase === 'after') await work()
      throw new InjectedFault(fault.code, fault.message ?? MESSAGES[String(fault.code)] ?? 'injected fault')
    },
  }
}

/** A fault may be written with or without the prefix of the SDK's action: `modifyDocument` or `database.modifyDocument`. */
function sameApi(wanted: string, api: string): boolean {
  const bare = (name: string) => name.replace(/^(database|storage)\./, '')
  return bare(wanted) === bare(api)
}

function readFault(kind: FaultKind, raw: unknown): Fault {
  const wish = (typeof raw === 'object' && raw ? raw : {}) as Record<string, unknown>
  const latency = Number(wish.latency ?? 0)
  const times = Number(wish.times ?? wish.n ?? wish.count ?? 1)
  const after = Number(wish.after ?? 0)
  if (![latency, times, after].every((figure) => Number.isFinite(figure) && figure >= 0)) {
    throw new RangeError('times, latency and after must be numbers of zero or more')
  }
  const lost = wish.phase === 'after'
  const onlySlow = wish.code === undefined && latency > 0 && !lost
  return {
    kind,
    api: typeof wish.api === 'string' ? wish.api : '*',
    code: onlySlow ? undefined : ((wish.code as string | number) ?? (lost ? TIMEOUT : DEFAULT_CODE[kind])),
    message: typeof wish.message === 'string' ? wish.message : undefined,
    times,
    latency,
    after,
    phase: lost ? 'after' : 'before',
  }
}
