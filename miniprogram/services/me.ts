import type { Me } from '../../domain/people/views'
import { setElderMode } from './appearance'
import { call } from './call'
import { rememberCommunity } from './community'
import { communityIs } from './visited-community'

let current: Me | null = null

/** Who uses this phone: asked once, kept until somebody changes it or `home.open` brings a newer one. */
export async function me(): Promise<Me> {
  if (!current) rememberMe(await call('people.me', {}))
  return current!
}

export function knownMe(): Me | null {
  return current
}

/** Elder mode travels with the person to a new phone, so it is taken from the first answer. */
export function rememberMe(answer: Me): void {
  if (!current && answer.elder) setElderMode(true)
  current = answer
  rememberCommunity(answer.community)
  communityIs(answer)
}

/** Another community was chosen: what was known of this one is no more. */
export function forgetMe(): void {
  current = null
}
