import { type Notice, notices } from '../../board'
import { addDays, atHour, dayOf, inc, newId, now, persistently, push, set } from '../../kernel'
import { type DeliveryPage, deliveryPages, type Flight, type Recipient } from './page'
import { type Result, sendBatch } from './send-batch'

/**
 * A process that dies leaves at most so many messages of which nobody knows whether they arrived. Beside them two sweeps
 * of four lanes may be sending single messages: together no more than twenty.
 */
export const BATCH = 12
/** A claim older than this was made by somebody who died: longer than any function may run. */
const LEASE = 90_000
const MOST_TRIES = 5
const BUSY_WAIT = 20_000
/** The notice is looked at again after so many batches: staff may have paused it. */
const LOOK_EVERY = 5

/**
 * done: nothing is left · waiting: WeChat wants a rest · held: somebody else is at it · stopped: no longer running, or no
 * time left
 */
export type PageOutcome = 'done' | 'waiting' | 'held' | 'stopped'

/**
 * Delivers a page in batches. Each write says what came of the batch before and claims the next one, so a batch costs two
 * requests: this write, and the reservation.
 */
export async function deliverPage(notice: Notice, page: DeliveryPage, end: number): Promise<PageOutcome> {
  let at: DeliveryPage = page
  if (at.flight && at.flight.at + LEASE > now()) return 'held'
  let results: Change = at.flight ? abandoned(at.flight) : { set: {} }
  for (let batches = 0; ; batches++) {
    const rest = at.recipients.slice(at.cursor).concat(results.again ?? [])
    const over = now() >= end || (batches % LOOK_EVERY === 0 && !(await isRunning(notice._id)))
    const waiting = { waitUntil: results.waitUntil ?? at.waitUntil, retryAt: results.retryAt ?? at.retryAt }
    const batch = over ? [] : readyOf(rest, waiting)
    const next = await step(at, results, batch, rest.length === 0)
    if (!next) return 'held'
    at = next
    if (!at.open) return 'done'
    if (batch.length === 0) return over ? 'stopped' : 'waiting'
    results = outcomeOf(await sendBatch(notice, batch))
  }
}

/** What is written about a batch that is over. */
interface Change {
  /** counters, as increments by path */
  set: Record<string, number>
  /** those for whom WeChat was busy: they come again at the end */
  again?: Recipient[]
  waitUntil?: number
  retryAt?: number
}

/** The next batch. Those who must wait for their next try stand at the end, so it is always the beginning of the rest. */
function readyOf(rest: Recipient[], { waitUntil, retryAt }: { waitUntil: number; retryAt: number }): Recipient[] {
  if (waitUntil > now()) return []
  const batch = rest.slice(0, BATCH)
  return retryAt > now() ? batch.filter(({ tries }) => tries === 0) : batch
}

async function isRunning(noticeId: string): Promise<boolean> {
  const [row] = await persistently(() =>
    notices.find({ _id: noticeId }, { limit: 1, fields: { 'delivery.state': true, status: true } }),
  )
  return row?.delivery?.state === 'running' && row.status === 'publishing'
}

/** One compare-and-set write. null: somebody else holds the page now. */
async function step(
  page: DeliveryPage,
  { set: counts, again = [], waitUntil, retryAt }: Change,
  batch: Recipient[],
  finished: boolean,
): Promise<DeliveryPage | null> {
  const flight: Flight | null = batch.length > 0 ? { size: batch.length, token: newId(), at: now() } : null
  const nothing = !flight && Object.keys(counts).length === 0 && again.length === 0 && !finished && !page.flight
  if (nothing) return page
  const next = {
    ...page,
    recipients: [...page.recipients, ...again],
    cursor: page.cursor + batch.length,
    flight,
    waitUntil: waitUntil ?? page.waitUntil,
    retryAt: retryAt ?? page.retryAt,
    open: !finished,
    version: page.version + 1,
  }
  const data: Record<string, unknown> = {
    ...Object.fromEntries(Object.entries(counts).map(([path, by]) => [path, inc(by)])),
    ...(again.length > 0 ? { recipients: push(again) } : {}),
    cursor: next.cursor,
    flight: set(flight),
    waitUntil: next.waitUntil,
    retryAt: next.retryAt,
    open: next.open,
    version: next.version,
    updatedAt: now(),
  }
  const won = await persistently(async () => {
    if (await deliveryPages.updateWhere({ _id: page._id, version: page.version }, data)) return true
    // our own write may have happened although its answer was lost
    const stored = await deliveryPages.get(page._id)
    return stored?.version === next.version && stored.flight?.token === flight?.token
  })
  return won ? next : null
}

/** Whoever claimed them vanished: nobody knows whether WeChat took them, so they are never sent again. */
const abandoned = (flight: Flight): Change => ({ set: { unknown: flight.size } })

function outcomeOf(results: Result[]): Change {
  const change: Change = { set: {}, again: [] }
  const count = (path: string) => {
    change.set[path] = (change.set[path] ?? 0) + 1
  }
  for (const { recipient, meaning, code } of results) {
    const { grid } = recipient
    if (meaning === 'sent') {
      count('sent')
      count(`grids.${grid}.sent`)
    } else if (meaning === 'inboxOnly') count('inboxOnly')
    else if (meaning === 'unknown') count('unknown')
    else if (meaning === 'tomorrow') {
      change.again!.push({ ...recipient, tries: Math.max(1, recipient.tries) })
      change.waitUntil = atHour(addDays(dayOf(now()), 1), 7)
    } else if ((meaning === 'busy' || meaning === 'token') && recipient.tries + 1 < MOST_TRIES) {
      change.again!.push({ ...recipient, tries: recipient.tries + 1 })
      change.retryAt = now() + BUSY_WAIT
    } else {
      count(`failed.${code}`)
      count(`grids.${grid}.failed`)
    }
  }
  return change
}
