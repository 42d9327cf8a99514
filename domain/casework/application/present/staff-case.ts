import { type Actor, availableTo, historyOf, present } from '../../../kernel'
import { messageEffect } from '../../../messaging'
import type { MessageState, StaffCase } from '../../views'
import type { Case } from '../document'
import { applicationLife } from '../life'
import type { LoadedCase } from '../load-case'
import { mayLookInside } from '../policy'
import { NOT_ACCEPT_REASONS, SUPPLEMENT_REASONS } from '../reasons'
import { LOG_WORDS } from '../words'
import { caseView } from './case-view'
import { queueRow, staffMarkOf } from './queue-row'
import { sentence } from './sentence'

/** A case as the console shows it, with exactly the buttons that its state and this role allow. */
export async function staffCase(loaded: LoadedCase, actor: Actor, now: number): Promise<StaffCase> {
  const { document, community } = loaded
  const grids = (community?.grids ?? []).filter(({ worker }) => worker !== null)
  const own = grids.filter(({ area }) => area === document.area)
  return {
    ...(await caseView(loaded, actor, now)),
    sentence: sentence(document, now, 'staff'),
    mark: staffMarkOf(document),
    available: availableTo(applicationLife, actor, document, now),
    history: historyOf(document.log, LOG_WORDS),
    mayLook: mayLookInside(actor, document),
    supplementReasons: SUPPLEMENT_REASONS,
    notAcceptReasons: NOT_ACCEPT_REASONS,
    workers: [...own, ...grids.filter((grid) => !own.includes(grid))].map(({ worker, name }) => ({
      personId: present(worker).personId,
      name: present(worker).name,
      grid: name,
    })),
    messages: messagesOf(document),
    row: queueRow(document, actor, now),
  }
}

const NOTE: Record<string, MessageState['state']> = { sent: 'sent', inboxOnly: 'inboxOnly' }

/** Every message that this case made, and what became of it. */
function messagesOf({ effects, carried = [] }: Case): MessageState[] {
  const told = carried.flatMap((one): MessageState[] => {
    const spec = messageEffect.dataOf(one)
    const state = NOTE[one.note] ?? 'unknown'
    return spec ? [{ at: one.at, to: spec.toName, title: spec.title, state, reason: null }] : []
  })
  const waiting = Object.values(effects).flatMap((effect): MessageState[] => {
    const spec = messageEffect.dataOf(effect)
    const state = effect.state === 'claimed' ? 'due' : effect.state
    return spec ? [{ at: effect.dueAt, to: spec.toName, title: spec.title, state, reason: effect.reason }] : []
  })
  return [...told, ...waiting].sort((a, b) => a.at - b.at)
}
