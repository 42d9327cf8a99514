import { type About, type Change, logged, shortDay } from '../../../kernel'
import type { Case } from '../document'
import { progress } from '../messages'
import { LEVEL_WORDS } from '../words'
import { changed } from './change'
import { pickupEnded } from './pickup-ended'

/** 上报: the next desk has it; the opinion is for that desk, not for the applicant. */
export function forwarded(document: Case, { by, at }: About, to: 'town' | 'county', opinion: string): Change<Case> {
  const ended = pickupEnded(document, { by, at })
  const set: Partial<Case> = { status: 'reviewing', level: to, ...ended.set }
  const log = [logged(by, at, `forward:${to}`), logged(by, at, 'opinion', opinion, true)]
  return changed(document, set, at, log, (next) => {
    const tip = next.dueAt ? `${LEVEL_WORDS[to]}审核，最晚${shortDay(next.dueAt)}答复` : `已转到${LEVEL_WORDS[to]}审核`
    return [progress(next, `${LEVEL_WORDS[to]}审核`, at, tip), ...ended.effects]
  })
}
