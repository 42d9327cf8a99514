import { isSdkError, sdk } from './sdk'

/** What WeChat answered: 0 is done; `null` means that no answer came, so nobody knows whether it happened. */
export interface OpenApiResult {
  code: number | null
  message: string
}

export interface SubscribeMessage {
  touser: string
  templateId: string
  /** where a tap opens the mini-program */
  page: string
  /** WeChat's own field names, already within their limits */
  data: Record<string, { value: string }>
}

function api() {
  const { openapi } = sdk()
  if (!openapi) throw new Error('WeChat is asked by functions only')
  return openapi
}

/** `subscribeMessage.send`, https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html */
export async function sendSubscribeMessage(message: SubscribeMessage): Promise<OpenApiResult> {
  try {
    await api().subscribeMessage.send({ ...message, miniprogramState: process.env.MINIPROGRAM_STATE ?? 'formal' })
    return { code: 0, message: 'ok' }
  } catch (error) {
    if (isSdkError(error) && isWeChatsAnswer(error.errCode)) return { code: error.errCode, message: error.errMsg }
    return { code: null, message: error instanceof Error ? error.message : String(error) }
  }
}

/** CloudBase refuses before WeChat is asked: this function may not use the interface. */
const NOT_PERMITTED = -604101

/** Below -1 it is the gateway between us and WeChat that speaks: whether WeChat was reached, nobody knows. */
const isWeChatsAnswer = (code: number) => Number.isInteger(code) && (code >= -1 || code === NOT_PERMITTED)

/** Exchanges the code of a getPhoneNumber button for the number; a code works once, for five minutes. */
export async function phoneNumberOf(code: string): Promise<string> {
  const answer = await api().phonenumber.getPhoneNumber({ code })
  return textAt(answer.phoneInfo ?? answer.phone_info, 'purePhoneNumber')
}

/**
 * @param openid of a person who opened the mini-program lately; '' (a clerk at the console) asks WeChat's older check,
 * which needs nobody
 * @returns true when WeChat's content check lets the text pass. `scene` 2: comment, 3: forum, 1: profile.
 */
export async function textPasses(content: string, openid: string, scene: 1 | 2 | 3 = 2): Promise<boolean> {
  if (!openid) return passesOlderCheck(content)
  const answer = await api().security.msgSecCheck({ content, openid, scene, version: 2 })
  return textAt(answer.result, 'suggest') !== 'risky'
}

const RISKY_CONTENT = 87014

async function passesOlderCheck(content: string): Promise<boolean> {
  try {
    await api().security.msgSecCheck({ content })
    return true
  } catch (error) {
    if (isSdkError(error) && error.errCode === RISKY_CONTENT) return false
    throw error
  }
}

/**
 * Hands a picture to WeChat's asynchronous check. Nothing residents show to others carries a picture yet; when it does, it is asked.
 * @returns the trace id under which the verdict will be pushed
 * @public
 */
export async function checkPicture(mediaUrl: string, openid: string): Promise<string> {
  const answer = await api().security.mediaCheckAsync({ mediaUrl, mediaType: 2, openid, scene: 3, version: 2 })
  return String(answer.traceId ?? answer.trace_id ?? '')
}

function textAt(answer: unknown, field: string): string {
  const value: unknown = answer instanceof Object ? Reflect.get(answer, field) : undefined
  if (typeof value !== 'string') throw new Error(`WeChat's answer has no ${field}`)
  return value
}
