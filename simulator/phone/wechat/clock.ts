import { settings } from './settings'
import { sim } from './sim'

/** What the simulated world's clock says beyond the machine's; ms. */
let offset = 0
const RealDate = Date

/**
 * A phone has the same time as WeChat's servers, so when `/sim/clock` is moved the phone's `Date` moves along.
 * Resolves when the difference is known; a server without a clock leaves the machine's time.
 */
export async function followClock(): Promise<void> {
  if (!settings().get().online) return
  const answer = await sim('/sim/clock').catch(() => undefined)
  if (!answer?.ok) return
  offset = Number(((await answer.json()) as { offset?: number }).offset ?? 0)
  // a difference of moments is the network's
  if (Math.abs(offset) < 2000) offset = 0
  if (offset && Date === RealDate) globalThis.Date = movedDate()
}

function movedDate(): DateConstructor {
  const now = () => RealDate.now() + offset
  return new Proxy(RealDate, {
    construct: (target, args, created) => Reflect.construct(target, args.length ? args : [now()], created),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
}
