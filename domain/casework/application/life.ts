import { type Actor, type Life, rowFor, type Situation } from '../../kernel'
import type { Command, Level, Status } from '../views'
import { cases } from './collection'
import { type Case, deferredKeys, isPickupOpen, wantedKeys } from './document'
import { type Only, rows, type Side } from './life.rules'
import { isItsWorker, isOwner, mayCommand, worksAt } from './policy'
import { DID, LEVEL_WORDS, STATUS_WORDS } from './words'

const situationOf = (document: Case): Situation<Status, Only, Level> => ({
  status: document.status,
  where: document.level,
  holds: {
    missing: wantedKeys(document).length + deferredKeys(document).length > 0,
    pickupOpen: isPickupOpen(document),
    communityDecides: document.item.decidedAt === 'community',
    unrated: document.rating === null,
  },
})

/** The life of an application. */
export const applicationLife: Life<Case, Command, Status, Side, Only, Level> & { idKey: 'caseId' } = {
  documents: cases,
  idKey: 'caseId',
  rows,
  situationOf,
  sidesOf,
  mayGive: (actor, document, command) =>
    actor.kind === 'staff'
      ? mayCommand(actor, document, command)
      : rows.some((row) => row.command === command && sidesOf(actor, document).some((side) => side === row.by)),
  whyNotNow(document, command) {
    const atThisDesk = rowFor(rows, command, ['desk'], situationOf(document))
    return atThisDesk
      ? `这件事现在由${LEVEL_WORDS[document.level]}办理，请等他们处理。`
      : `这件事现在是“${STATUS_WORDS[document.status]}”，不能做这一步，请刷新看看。`
  },
  deedWords: DID,
}

function sidesOf(actor: Actor, document: Case): Side[] {
  if (actor.kind === 'staff') return worksAt(actor, document, document.level) ? ['desk'] : []
  return [
    ...(isOwner(actor, document) ? (['applicant'] as const) : []),
    ...(isItsWorker(actor, document) ? (['worker'] as const) : []),
  ]
}
