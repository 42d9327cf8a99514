import type { ActionName, InputOf, OutputOf } from './actions'
import { CallError, type ErrorCode } from './errors'
import { tellOtherAccount, tellSessionLost } from './session-lost'
import { accountOfWindow } from './window-account'

type Texts = Record<string, string>
type Answer<Data> =
  | { ok: true; data: Data }
  | { ok: false; error: { code: ErrorCode; message: string; fields?: Texts; about?: Texts } }

/** These find out, or change, who is signed in: they are right whoever the window thinks it works for. */
const ASK_WHO: ActionName[] = ['staff.me', 'staff.login']

const NO_NETWORK = '没有连上服务，您填写的内容还在。请检查网络后重试。'
const NO_ANSWER = '服务没有给出能看懂的回答，您填写的内容还在。请稍后重试。'
const PATIENCE = 30_000

/**
 * Asks the console's door for one action.
 * Rejects with a CallError: the door's own code and sentence, or NETWORK when nothing came back within 30 s.
 */
export async function call<Name extends ActionName>(action: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const response = await send(action, input)
  const answer = await read<OutputOf<Name>>(response)
  if (answer.ok) return answer.data
  const { code, message, fields, about } = answer.error
  // A wrong password is also NOT_SIGNED_IN, but then the login is already on the screen.
  if (code === 'NOT_SIGNED_IN' && !ASK_WHO.includes(action)) tellSessionLost()
  if (code === 'OTHER_ACCOUNT') tellOtherAccount(about?.name ?? '')
  throw new CallError(code, message, fields, about)
}

async function send(action: ActionName, input: unknown): Promise<Response> {
  try {
    return await fetch(`/api/admin/${action}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', ...whose(action) },
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(PATIENCE),
    })
  } catch {
    throw new CallError('NETWORK', NO_NETWORK)
  }
}

/** The cookie is of the whole browser; the door compares it with whom this window works for. */
function whose(action: ActionName): Texts {
  const account = ASK_WHO.includes(action) ? null : accountOfWindow()
  return account === null ? {} : { 'x-account': encodeURIComponent(account) }
}

async function read<Data>(response: Response): Promise<Answer<Data>> {
  try {
    const answer = (await response.json()) as Answer<Data>
    if (typeof answer?.ok === 'boolean') return answer
  } catch {
    // Not JSON: a proxy's error page.
  }
  if (response.status === 401)
    return { ok: false, error: { code: 'NOT_SIGNED_IN', message: '登录已过期，请重新登录。' } }
  throw new CallError('NETWORK', NO_ANSWER)
}
