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
  const asked = RealDate.now()
  const answer = await sim('/sim/clock').catch(() => undefined)
  if (!answer?.ok) return
  const { now } = (await answer.json()) as { now?: number }
  offset = now === undefined ? 0 : ahead(now, asked, RealDate.now())
  if (offset && Date === RealDate) globalThis.Date = movedDate()
}

/** How far theirs is ahead of ours. They looked between our asking and our hearing, however long that took; a second is nothing. */
function ahead(theirs: number, asked: number, heard: number): number {
  if (theirs < asked - 1000) return theirs - asked
  return theirs > heard + 1000 ? theirs - heard : 0
}

function movedDate(): DateConstructor {
  const now = () => RealDate.now() + offset
  return new Proxy(RealDate, {
    construct: (target, args, created) => Reflect.construct(target, args.length ? args : [now()], created),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
}
