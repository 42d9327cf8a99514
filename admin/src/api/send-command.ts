import { thingsNamedIn } from '../../../domain/kernel/lifecycle/rules'
import { readStored, writeStored } from '../widgets/use-session-storage'
import type { ActionName, InputOf, OutputOf } from './actions'
import { call } from './call'
import { asCallError } from './errors'
import { newRequestId } from './request-id'
import { accountOfWindow } from './window-account'

/** The actions that change something and recognise a request that is sent again. */
export type CommandName = {
  [Name in ActionName]: 'requestId' extends keyof InputOf<Name> ? Name : never
}[ActionName]

type Told<Name extends CommandName> = Omit<InputOf<Name>, 'requestId'>

/**
 * Gives a command, once: when no answer comes it is sent again with the same number, now by itself and later by the
 * person's own next try, and the door gives the answer that was lost. The thing may have been loaded again meanwhile,
 * and so may the whole page: the intention is the same whatever version is looked at. Whoever changes what they ask
 * asks anew.
 * Rejects with a CallError as `call` does.
 */
export async function sendCommand<Name extends CommandName>(action: Name, told: Told<Name>): Promise<OutputOf<Name>> {
  const intention = intentionOf(action, told)
  const requestId = inDoubt()[intention] ?? newRequestId()
  noteDoubt(intention, requestId)
  const input = { ...told, requestId } as unknown as InputOf<Name>
  const send = () => call(action, input)
  try {
    const answer = await send().catch((thrown) => (isInDoubt(thrown) ? send() : Promise.reject(thrown)))
    // what was answered about a thing has been seen: whatever was in doubt about it before is asked anew
    noteDoubt(intention, null)
    forgetDoubts(thingsNamedIn(told))
    return answer
  } catch (thrown) {
    if (!isInDoubt(thrown)) noteDoubt(intention, null)
    throw thrown
  }
}

/** No answer, or the server says that it did not come through: it may have happened all the same. */
export const isInDoubt = (thrown: unknown): boolean =>
  ['NETWORK', 'UPSTREAM', 'INTERNAL'].includes(asCallError(thrown).code)

/** Requests of which nobody knows whether they arrived, by what was asked. They outlive a reload of the page. */
type Doubts = Record<string, string>
const KEY = 'pz.doubts'
const MOST = 20
const inDoubt = (): Doubts => readStored<Doubts>(sessionStorage, KEY) ?? {}
const keepDoubts = (doubts: [string, string][]) =>
  writeStored(sessionStorage, KEY, Object.fromEntries(doubts.slice(-MOST)))

function noteDoubt(intention: string, requestId: string | null): void {
  const others = Object.entries(inDoubt()).filter(([key]) => key !== intention)
  keepDoubts(requestId === null ? others : [...others, [intention, requestId]])
}

function forgetDoubts(things: string[]): void {
  const isAbout = (key: string) => things.some((thing) => key.includes(`"${thing}"`))
  const others = Object.entries(inDoubt()).filter(([key]) => !key.startsWith(beginning()) || !isAbout(key))
  keepDoubts(others)
}

const intentionOf = (action: string, told: object): string => {
  const { version: _seen, ...asked } = told as Record<string, unknown>
  return beginning() + JSON.stringify([action, asked])
}
const beginning = () => `${accountOfWindow() ?? ''} `
