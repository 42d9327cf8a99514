import { addDays, atHour, dayOf, gt, inc, LEASE, newId, now, present, push, set, withRetries } from '../../kernel'
import { type Flight, type Mailing, type MailingPage, mailingPages, type Recipient } from './mailing-page'
import { type Result, sendBatch } from './send-batch'

/**
 * A process that dies leaves at most so many messages of which nobody knows whether they arrived. Beside them two sweeps
 * of four lanes may be sending single messages: together no more than twenty.
 */
const BATCH = 12
const MOST_TRIES = 5
const BUSY_WAIT = 20_000
/** After so many batches its owner is asked again: staff may have paused it. */
const LOOK_EVERY = 5

/**
 * done: nothing is left · waiting: WeChat wants a rest · held: somebody else is at it · stopped: no longer running, or no
 * time left
 */
export type PageOutcome = 'done' | 'waiting' | 'held' | 'stopped'

/**
 * Goes on with the first open page after the page `passed`: one page of a mailing at a time, so that whoever is killed
 * leaves no more than a batch in doubt. Several may try at once; one does.
 * @param isWanted asked every few batches: its owner may have stopped it
 * @returns null: no page is open after that one
 */
export async function sendNextPage(
  mailing: Mailing,
  passed: number,
  isWanted: () => Promise<boolean>,
  end: number,
): Promise<{ page: number; outcome: PageOutcome } | null> {
  const [page] = await withRetries(() =>
    mailingPages.find({ mailing: mailing.id, open: true, page: gt(passed) }, { order: [['page', 1]], limit: 1 }),
  )
  return page ? { page: page.page, outcome: await sendPage(mailing, page, isWanted, end) } : null
}

/**
 * Sends a page in batches. Each write says what came of the batch before and claims the next one, so a batch costs two
 * requests: this write, and the reservation.
 */
async function sendPage(
  mailing: Mailing,
  page: MailingPage,
  isWanted: () => Promise<boolean>,
  end: number,
): Promise<PageOutcome> {
  let at: MailingPage = page
  if (at.flight && at.flight.at + LEASE > now()) return 'held'
  let results: Change = at.flight ? abandoned(at.flight) : { set: {} }
  for (let batches = 0; ; batches++) {
    const rest = at.recipients.slice(at.cursor).concat(results.again ?? [])
    const over = now() >= end || (batches % LOOK_EVERY === 0 && !(await isWanted()))
    const waiting = { waitUntil: results.waitUntil ?? at.waitUntil, retryAt: results.retryAt ?? at.retryAt }
    const batch = over ? [] : readyOf(rest, waiting)
    const next = await step(at, results, batch, rest.length === 0)
    if (!next) return 'held'
    at = next
    if (!at.open) return 'done'
    if (batch.length === 0) return over ? 'stopped' : 'waiting'
    results = outcomeOf(await sendBatch(mailing, batch))
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

/** One compare-and-set write. null: somebody else holds the page now. */
async function step(
  page: MailingPage,
  { set: counts, again = [], waitUntil, retryAt }: Change,
  batch: Recipient[],
  finished: boolean,
): Promise<MailingPage | null> {
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
  const won = await withRetries(async () => {
    if (await mailingPages.updateWhere({ _id: page._id, version: page.version }, data)) return true
    // our own write may have happened although its answer was lost
    const stored = await mailingPages.get(page._id)
    return stored?.version === next.version && stored.flight?.token === flight?.token
  })
  return won ? next : null
}

/** Whoever claimed them vanished: nobody knows whether WeChat took them, so they are never sent again. */
const abandoned = (flight: Flight): Change => ({ set: { unknown: flight.size } })

function outcomeOf(results: Result<Recipient>[]): Change {
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
      present(change.again).push({ ...recipient, tries: Math.max(1, recipient.tries) })
      change.waitUntil = atHour(addDays(dayOf(now()), 1), 7)
    } else if ((meaning === 'busy' || meaning === 'token') && recipient.tries + 1 < MOST_TRIES) {
      present(change.again).push({ ...recipient, tries: recipient.tries + 1 })
      change.retryAt = now() + BUSY_WAIT
    } else {
      count(`failed.${code}`)
      count(`grids.${grid}.failed`)
    }
  }
  return change
}
