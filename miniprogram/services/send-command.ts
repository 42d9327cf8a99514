import { thingsNamedIn } from '../../domain/kernel/lifecycle/rules'
import type { InputOf, OutputOf } from './actions'
import { type CommandName, call, type Numbered } from './call'
import { CallError } from './call-error'
import { newRequestId } from './request-id'

/** What a command is told besides its number. */
export type Told<Name extends CommandName> = Omit<InputOf<Name>, 'requestId'>

/** A request of which nobody knows whether it arrived. */
interface Doubt {
  requestId: string
  /** the ids of what it is about, or the action itself */
  about: string[]
  at: number
}

const KEY = 'doubts'
/** Whoever asks for the same tomorrow asks for it anew. */
const KEPT_MS = 24 * 3_600_000

/**
 * Gives a command, once: when no answer comes, the person's next try is the same request, also after a kill of the app,
 * and the door gives the answer that was lost. Whoever changes what they ask asks anew.
 * Rejects with a CallError as `call` does.
 * @param intent what makes two tries the same wish, when it is less than all that is told (a place differs by a metre)
 */
export async function sendCommand<Name extends CommandName>(
  action: Name,
  told: Told<Name>,
  intent: object = told,
): Promise<OutputOf<Name>> {
  const key = digest(JSON.stringify([action, intent]))
  const named = thingsNamedIn(told)
  const about = named.length > 0 ? named : [action]
  const doubts = doubtsOf(Date.now())
  const requestId = doubts[key]?.requestId ?? newRequestId()
  keep({ ...doubts, [key]: { requestId, about, at: Date.now() } })
  try {
    const answer = await call(action, { ...told, requestId } as unknown as Numbered<Name>)
    // what happened to it is known again: an older try of something else is not sent as if nothing had happened since
    forget((doubt) => doubt.about.some((thing) => about.includes(thing)))
    return answer
  } catch (error) {
    if (!isInDoubt(error)) forget((doubt) => doubt.requestId === requestId)
    throw error
  }
}

/** No answer, or the server says that it did not come through: it may have happened all the same. */
export const isInDoubt = (error: unknown): boolean =>
  !(error instanceof CallError) || ['OFFLINE', 'LATE', 'INTERNAL', 'UPSTREAM'].includes(error.code)

function doubtsOf(now: number): Record<string, Doubt> {
  const kept = (wx.getStorageSync(KEY) || {}) as Record<string, Doubt>
  return Object.fromEntries(Object.entries(kept).filter(([, { at }]) => now - at < KEPT_MS))
}

function forget(settled: (doubt: Doubt) => boolean): void {
  keep(Object.fromEntries(Object.entries(doubtsOf(Date.now())).filter(([, doubt]) => !settled(doubt))))
}

function keep(doubts: Record<string, Doubt>): void {
  if (Object.keys(doubts).length > 0) wx.setStorageSync(KEY, doubts)
  else wx.removeStorageSync(KEY)
}

/** Recognises what was told without keeping it: it may hold an ID number. 53 bits of two multiplying hashes. */
function digest(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}
