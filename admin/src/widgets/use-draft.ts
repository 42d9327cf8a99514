import { useMe } from '../app/session'
import { useSessionStorage } from './use-session-storage'

/** Under which what somebody typed for one deed to one thing is kept; nobody is shown what a colleague typed here. */
export const draftKey = (account: string, thingId: string, deed: string): string =>
  `pz.draft.${account}.${thingId}.${deed}`

/** What is typed for one deed to one thing: it survives closing and a reload in this tab until it was sent. */
export function useDraft<Value>(
  thingId: string,
  deed: string,
  empty: Value,
): [Value, (next: Value) => void, () => void] {
  return useSessionStorage(draftKey(useMe().account, thingId, deed), empty)
}
