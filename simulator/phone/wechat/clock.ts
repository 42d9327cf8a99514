import { openid } from './person'
import { sim } from './sim'

/** What the simulated world's clock says beyond the machine's; ms. */
let offset = 0
const RealDate = Date

/**
 * A phone has the same time as WeChat's servers, so when `/sim/clock` is moved the phone's `Date` moves along.
 * Resolves when the difference is known; a server without a clock leaves the machine's time, and a phone that is
 * opened where there is no network goes on with the time that it had.
 */
export async function followClock(): Promise<void> {
  const key = `phone:${openid()}:clock`
  offset = (await askedOffset()) ?? Number(localStorage.getItem(key) ?? 0)
  localStorage.setItem(key, String(offset))
  if (offset && Date === RealDate) globalThis.Date = movedDate()
}

async function askedOffset(): Promise<number | undefined> {
  const asked = RealDate.now()
  const answer = await sim('/sim/clock').catch(() => undefined)
  if (!answer?.ok) return undefined
  const { now } = (await answer.json()) as { now?: number }
  return now === undefined ? 0 : ahead(now, asked, RealDate.now())
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
