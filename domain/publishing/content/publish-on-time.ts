import { ActionError, lte, now, system, timer, withRetries } from '../../kernel'
import { continueDelivery } from '../delivery/continue-delivery'
import { expired } from './changes/off-the-board'
import { published } from './changes/published'
import { type Content, contents } from './document'

/** The last batch may take its time after this, and the function has a minute. */
const MOST_TIME = 30_000

const DUE = ['dueAt', 'deliverAt'].map((field) => ({ collection: contents, field }))

/**
 * Publishes what is due, takes what is over off the board, and goes on with every delivery that is not done; those for
 * which no time was left are told apart, because somebody should go on at once.
 */
export const publishOnTime = timer({ due: DUE }, async (budget) => {
  const end = now() + Math.min(budget, MOST_TIME)
  const due = await withRetries(() => contents.find({ dueAt: lte(now()) }, { order: [['dueAt', 1]], limit: 100 }))
  let moved = 0
  for (const notice of due) if (await move(notice)) moved += 1
  const running = await withRetries(() =>
    contents.find({ deliverAt: lte(now()) }, { order: [['deliverAt', 1]], limit: 100, fields: { _id: true } }),
  )
  let finished = 0
  let interrupted = 0
  for (const { _id } of running) {
    if (now() < end && (await continueDelivery(_id, end))) finished += 1
    else if (now() >= end) interrupted += 1
  }
  return { moved, finished, interrupted }
})

async function move(notice: Content): Promise<boolean> {
  const about = { by: system, at: now() }
  try {
    const change = notice.status === 'scheduled' ? published(notice, about) : expired(notice, about)
    await contents.advance(notice, change, about.at)
    return true
  } catch (error) {
    // a clerk was first, or the database is out of breath: the next run sees what is left to do
    if (error instanceof ActionError) return false
    throw error
  }
}
