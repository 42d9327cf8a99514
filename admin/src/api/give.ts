import type { ActionName, InputOf, OutputOf } from './actions'
import { call } from './call'
import { asCallError } from './errors'
import { newRequestId } from './request-id'

/** The actions that change something and recognise a request that is sent again. */
export type CommandName = {
  [Name in ActionName]: 'requestId' extends keyof InputOf<Name> ? Name : never
}[ActionName]

type Told<Name extends CommandName> = Omit<InputOf<Name>, 'requestId'>

/** Requests of which nobody knows whether they arrived, by what was asked. */
const inDoubt = new Map<string, string>()

/**
 * Gives a command, once: when no answer comes it is sent again with the same number, now by itself and later by the
 * person's own next try, and the door gives the answer that was lost. Whoever changes what they ask asks anew.
 * Rejects with a CallError as `call` does.
 */
export async function give<Name extends CommandName>(action: Name, told: Told<Name>): Promise<OutputOf<Name>> {
  const intention = JSON.stringify([action, told])
  const requestId = inDoubt.get(intention) ?? newRequestId()
  inDoubt.set(intention, requestId)
  const input = { ...told, requestId } as unknown as InputOf<Name>
  const send = () => call(action, input)
  try {
    const answer = await send().catch((thrown) => (isInDoubt(thrown) ? send() : Promise.reject(thrown)))
    inDoubt.delete(intention)
    return answer
  } catch (thrown) {
    if (!isInDoubt(thrown)) inDoubt.delete(intention)
    throw thrown
  }
}

/** No answer, or the server says that it did not come through: it may have happened all the same. */
const isInDoubt = (thrown: unknown) => ['NETWORK', 'UPSTREAM', 'INTERNAL'].includes(asCallError(thrown).code)
