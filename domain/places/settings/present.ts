import { type Actor, addDays, availableTo, dayOf, historyOf } from '../../kernel'
import { stateDay } from '../calendar'
import type { CommunityDocument } from '../communities'
import type { CommunitySettings } from '../views'
import { LOG_WORDS, settingsLife } from './life'

/** So many days ahead somebody wants to know whether it is open. */
const DAYS_SHOWN = 15
const CHANGES_SHOWN = 50

export function communitySettings(document: CommunityDocument, actor: Actor, now: number): CommunitySettings {
  const { _id, version, name, phone, address, hours, closures, extraDays, log } = document
  const today = dayOf(now)
  return {
    ...{ communityId: _id, version, name, phone, address, hours, closures, extraDays, today },
    days: Array.from({ length: DAYS_SHOWN }, (_, ahead) => stateDay(addDays(today, ahead))),
    history: historyOf(log, { words: LOG_WORDS }).slice(-CHANGES_SHOWN).reverse(),
    available: availableTo(settingsLife, actor, document, now),
  }
}
