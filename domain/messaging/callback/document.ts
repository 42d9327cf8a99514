import { type Aggregate, collection, EFFECTS_INDEX, index, type Sealed } from '../../kernel'
import type { CallbackStatus } from '../views'

/**
 * 等回话: somebody wrote 人工 to the service account and waits for a person. One line per follower and community,
 * however often they write; asked again later, the same line waits again.
 */
export interface Callback extends Aggregate {
  status: CallbackStatus
  /** since when they wait, or waited last */
  askedAt: number
  /** the number that they gave, sealed; null: none */
  phone: Sealed | null
  phoneMasked: string | null
  /** what they wrote besides, the newest last; sealed, for people write ID numbers into chats */
  words: { at: number; text: Sealed }[]
  handledAt: number | null
  /** the last who handled it */
  handledBy: { id: string; name: string; title: string } | null
}

export const callbacks = collection<Callback>({
  name: 'callbacks',
  indexes: [
    EFFECTS_INDEX,
    index('list', 'area', 'status', 'askedAt', '_id'),
    index('touched', 'area', '-updatedAt'),
    index('retention', 'updatedAt'),
  ],
  retention: { days: 90, since: 'updatedAt', why: '回过话就不再需要，三个月后清除' },
})

/** What the sealed fields are bound to. */
export const PURPOSE = { phone: 'callback.phone', words: 'callback.words' } as const

/** So much of what somebody writes is kept while they wait. */
export const WORDS_KEPT = 5
export const LONGEST_WORDS = 200
