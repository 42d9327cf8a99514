import type { AppActionName, InputOf, OutputOf } from './actions'
import { CallError, LATE_SENTENCE, OFFLINE_SENTENCE } from './call-error'
import { visitedCommunity } from './visited-community'

type Answer<Output> =
  | { ok: true; data: Output }
  | {
      ok: false
      error: { code: string; message: string; fields?: Record<string, string>; about?: Record<string, string> }
    }

/** The actions that change something; each is sent under a number, so that sending it twice does it once. */
export type CommandName = {
  [Name in AppActionName]: string extends keyof InputOf<Name>
    ? never
    : 'requestId' extends keyof InputOf<Name>
      ? Name
      : never
}[AppActionName]

/** What an action is told, with the number of the request when it changes something. */
export type Numbered<Name extends AppActionName> = Name extends CommandName
  ? InputOf<Name> & { requestId: string }
  : InputOf<Name>

/** What carries no number only reads, and may be asked twice; these change something all the same and are asked once. */
const ASKED_ONCE: readonly AppActionName[] = ['casework.discard']
const isRead = (name: AppActionName, input: object): boolean => !('requestId' in input) && !ASKED_ONCE.includes(name)

/** A read that is not answered by then is given up: nobody looks at a page that only waits. A change is waited for. */
export const READ_PATIENCE_MS = 15_000

/**
 * Asks the server to do one action. Rejects with a CallError whose message can be shown as it is.
 * A call that got no answer is repeated once when that is safe: it only reads, or carries a requestId.
 * What changes something goes through `give`, unless its number is kept with a draft or a parcel.
 */
export async function call<Name extends AppActionName>(name: Name, input: Numbered<Name>): Promise<OutputOf<Name>> {
  const safe = !ASKED_ONCE.includes(name)
  try {
    return await ask(name, input)
  } catch (error) {
    if (safe && error instanceof CallError && error.offline) return ask(name, input)
    throw error
  }
}

async function ask<Name extends AppActionName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const asked = reach<OutputOf<Name>>(name, input)
  const answer = await (isRead(name, input) ? inTime(asked) : asked)
  if (answer.ok) return answer.data
  throw new CallError(answer.error.code, answer.error.message, answer.error.fields, answer.error.about)
}

async function reach<Output>(action: string, input: object): Promise<Answer<Output>> {
  let result: unknown
  try {
    ;({ result } = await wx.cloud.callFunction({ name: 'app', data: { action, input, community: visitedCommunity() } }))
  } catch {
    throw new CallError('OFFLINE', OFFLINE_SENTENCE)
  }
  if (!isAnswer<Output>(result))
    throw new CallError('INTERNAL', '社区的系统没有答上来，请过一会儿再试，或打电话给社区。')
  return result
}

function inTime<Output>(asked: Promise<Output>): Promise<Output> {
  let timer: ReturnType<typeof setTimeout>
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CallError('LATE', LATE_SENTENCE)), READ_PATIENCE_MS)
  })
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}

function isAnswer<Output>(result: unknown): result is Answer<Output> {
  return typeof result === 'object' && result !== null && 'ok' in result
}
