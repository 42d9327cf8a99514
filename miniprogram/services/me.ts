import type { Me } from '../../domain/people/views'
import { forgetAnswers, keepAnswer, keptAnswer } from './answer-cache'
import { setElderMode } from './appearance'
import { call } from './call'
import { CallError } from './call-error'
import { rememberCommunity } from './community'
import { communityIs } from './visited-community'

let current: Me | null = null

/** Under which the phone keeps who it belongs to. */
export const ME = 'people.me'

/**
 * Who uses this phone: asked once, kept until somebody changes it or `home.open` brings a newer one. Without a network
 * it is who was last known to; rejects with a CallError when nobody was.
 */
export async function me(): Promise<Me> {
  if (current) return current
  try {
    const answer = await call('people.me', {})
    rememberMe(answer)
    return answer
  } catch (error) {
    const kept = error instanceof CallError && ['OFFLINE', 'LATE'].includes(error.code) ? keptAnswer<Me>(ME) : null
    if (kept) return kept.answer
    throw error
  }
}

export function knownMe(): Me | null {
  return current
}

/** Elder mode travels with the person to a new phone, so it is taken from the first answer. */
export function rememberMe(answer: Me): void {
  if (!current && answer.elder) setElderMode(true)
  current = answer
  keepAnswer(ME, answer)
  rememberCommunity(answer.community)
  communityIs(answer)
}

/** Another community was chosen: what was known of this one is no more. */
export function forgetMe(): void {
  current = null
  forgetAnswers()
}
