import { wx } from '../kernel'
import { raiseAlert } from './alerts'
import { type Meaning, meaningOf } from './wechat-answers'

export interface WeChatAnswer {
  /** null: none came */
  code: number | null
  meaning: Meaning
  reason: string
}

/** Asks WeChat to show one message: once more at once when its token was stale; staff are told what only they can mend. */
export async function askWeChat(template: string, message: wx.SubscribeMessage): Promise<WeChatAnswer> {
  let answer = await wx.sendSubscribeMessage(message)
  if (meaningOf(answer.code).meaning === 'token') answer = await wx.sendSubscribeMessage(message)
  const { code } = answer
  const { meaning, reason } = meaningOf(code)
  if (code !== null && (meaning === 'stopped' || meaning === 'defect'))
    await raiseAlert(template, message.templateId, code, answer.message, meaning === 'stopped').catch(console.error)
  return { code, meaning, reason }
}
