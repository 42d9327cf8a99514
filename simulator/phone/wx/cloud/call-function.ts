import { sim } from '../../wechat/sim'
import { Failure, type Options } from '../calling'
import { cloudApi } from './outcome'

/** WeChat's bound for what goes to a function and comes back. */
const payloadLimit = 6 * 1024 * 1024

/** wx.cloud.callFunction: the person's openid travels as it does in WeChat, outside the data. */
export const callFunction = cloudApi('cloud.callFunction', async (options: Options) => {
  if (typeof options?.name !== 'string')
    throw new Failure('parameter error: parameter.name should be string instead of undefined;', { errCode: -401003 })
  const body = JSON.stringify(options.data ?? {})
  if (body.length > payloadLimit) throw new Failure('data exceed max size', { errCode: -501023 })
  const response = await sim(`/sim/call/${encodeURIComponent(options.name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  const answer = await response.json().catch(() => undefined)
  if (!response.ok || !answer || answer.error) throw failure(answer?.error, response.status)
  return { result: answer.result, requestID: response.headers.get('x-request-id') ?? crypto.randomUUID() }
})

type CloudError = { errCode?: number; message?: string }

function failure(error: CloudError | undefined, status: number): Failure {
  const errCode = error?.errCode ?? -404011
  return new Failure(
    `errCode: ${errCode} cloud function execution error | errMsg: ${error?.message ?? `HTTP ${status}`}`,
    { errCode },
  )
}
