import type { Untyped } from '../runtime/types'
import { mismatch, type Required } from './parameters'

export type Answer = { errMsg: string } & Record<string, unknown>
export type Options = Record<string, Untyped> & {
  success?: (answer: Untyped) => void
  fail?: (answer: Untyped) => void
  complete?: (answer: Untyped) => void
}
/** A family of `wx.*`: one file each, put together in index.ts. */
export type Family = Record<string, unknown>

/** Thrown inside an api: becomes `errMsg: "<api>:fail <reason>"` with the extra fields beside it. */
export class Failure extends Error {
  constructor(
    readonly reason: string,
    readonly extra: Record<string, unknown> = {},
  ) {
    super(reason)
  }
}

/**
 * WeChat's calling convention: with any of success/fail/complete the call answers through them and returns nothing,
 * without them it returns a promise. Callbacks never run before the call has returned.
 */
export function api<O extends Options = Options>(
  name: string,
  required: Required,
  run: (options: O) => unknown,
): (options?: O) => Promise<Answer> | undefined {
  return (options = {} as O) => {
    const wrong = mismatch(options ?? {}, required)
    const given = (options ?? {}) as O
    const work = wrong ? Promise.reject(new Failure(wrong, { errno: 1001 })) : attempt(() => run(given))
    return deliver(outcomeOf(name, work), given)
  }
}

/** What an api answers, and whether that is a success. */
interface Outcome {
  answer: Answer
  ok: boolean
}

/** What becomes of an api's work. */
export const outcomeOf = (name: string, work: Promise<unknown>): Promise<Outcome> =>
  work.then(
    (data) => ({ answer: succeeded(name, data), ok: true }),
    (error) => ({ answer: failed(name, error), ok: false }),
  )

/** Hands an outcome to the callbacks of `options`, or back as a promise when it has none. */
export function deliver(outcome: Promise<Outcome>, options: Options): Promise<Answer> | undefined {
  if (options.success || options.fail || options.complete) {
    outcome.then(({ answer, ok }) => {
      tell(ok ? options.success : options.fail, answer)
      tell(options.complete, answer)
    })
    return undefined
  }
  return outcome.then(({ answer, ok }) => (ok ? answer : Promise.reject(answer)))
}

export const succeeded = (name: string, data: unknown): Answer => ({
  ...(data && typeof data === 'object' ? (data as object) : {}),
  errMsg: `${name}:ok`,
})

export function failed(name: string, error: unknown): Answer {
  if (error instanceof Failure) return { ...error.extra, errMsg: `${name}:fail ${error.reason}`.trimEnd() }
  const known = (error as { errMsg?: unknown } | undefined)?.errMsg
  if (typeof known === 'string') return error as Answer
  return { errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}` }
}

/** A throwing callback is the app's error: it must reach window.onerror, and `complete` must still run. */
export function tell(callback: unknown, answer: unknown): void {
  if (typeof callback !== 'function') return
  try {
    callback(answer)
  } catch (error) {
    setTimeout(() => {
      throw error
    })
  }
}

const attempt = async (run: () => unknown) => run()
