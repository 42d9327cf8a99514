import { type Area, idFromRequest, isConflict, now, unseal } from '../../kernel'
import { added, askedAgain, newCallback, type Wish } from './changes/new-callback'
import { type Callback, callbacks, PURPOSE, WORDS_KEPT } from './document'

/** What became of a wish for a person. full: so much was written before that this was not kept. */
export interface Asked {
  kept: 'all' | 'full'
  hasPhone: boolean
}

const TRIES = 3

/**
 * Somebody who follows the service account wants a person: they stand on the community's waiting list, once. What they
 * write again changes nothing, a number or more words are added to their line, and nobody fills more than one line.
 * Two requests.
 */
export async function askForPerson(openid: string, area: Area, wish: Wish): Promise<Asked> {
  const id = idFromRequest('callback', openid, area)
  for (let tries = 1; ; tries++) {
    const before = await callbacks.get(id)
    try {
      const after = await written(id, area, before, wish)
      if (after) return { kept: isKept(after, wish) ? 'all' : 'full', hasPhone: after.phone !== null }
    } catch (error) {
      if (!isConflict(error) || tries >= TRIES) throw error
    }
    // somebody was first: staff, or WeChat, which pushes again what was not answered at once
    if (tries >= TRIES) throw new Error('a call-back was changed by others again and again')
  }
}

/** @returns null when the line came into being meanwhile */
async function written(id: string, area: Area, before: Callback | null, wish: Wish): Promise<Callback | null> {
  const at = now()
  if (!before) {
    const line = newCallback(id, area, wish, at)
    return (await callbacks.insert(line)) ? line : null
  }
  if (before.status === 'handled') return callbacks.advance(before, askedAgain(before, wish, at), at)
  const isNewPhone = wish.phone !== null && !(before.phone && unseal(before.phone, PURPOSE.phone) === wish.phone)
  const areNewWords = !isKept(before, wish) && before.words.length < WORDS_KEPT
  if (!isNewPhone && !areNewWords) return before
  return callbacks.advance(before, added(before, areNewWords ? wish : { ...wish, words: '' }, at), at)
}

const isKept = ({ words }: Callback, wish: Wish): boolean =>
  wish.words === '' || words.some(({ text }) => wish.words.startsWith(unseal(text, PURPOSE.words)))
