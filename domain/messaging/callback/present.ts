import { type Actor, availableTo, unseal } from '../../kernel'
import type { CallbackRow } from '../views'
import { type Callback, PURPOSE } from './document'
import { callbackLife } from './life'

/** Long numbers in what people write are phones, ID numbers, cards: nobody needs them in a list. */
const masked = (text: string): string => text.replace(/[0-9０-９][0-9０-９Xx -]{5,}[0-9０-９Xx]/g, '****')

export const callbackRow = (document: Callback, actor: Actor, now: number): CallbackRow => ({
  callbackId: document._id,
  version: document.version,
  status: document.status,
  askedAt: document.askedAt,
  words: document.words.map(({ at, text }) => ({ at, text: masked(unseal(text, PURPOSE.words)) })),
  phoneMasked: document.phoneMasked,
  handledAt: document.handledAt,
  handledBy: document.handledBy && `${document.handledBy.title} ${document.handledBy.name}`,
  available: availableTo(callbackLife, actor, document, now),
})
