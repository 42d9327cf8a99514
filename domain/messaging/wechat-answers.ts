/**
 * What each answer of subscribeMessage.send means for us. Source: 小程序 subscribeMessage.send 错误码, and platform.md.
 * spent: the quota is gone, the ledger says 0 · stopped: the template is out of use until staff mend it ·
 * defect: our data was wrong, repeating cannot help · token: ask once more at once · tomorrow: the day's limit is reached ·
 * busy: try again later · refused: this person cannot be reached this way.
 */
export type Meaning = 'sent' | 'spent' | 'stopped' | 'defect' | 'token' | 'tomorrow' | 'busy' | 'refused' | 'unknown'

const MEANINGS: Record<number, { meaning: Meaning; reason: string }> = {
  0: { meaning: 'sent', reason: '' },
  [-1]: { meaning: 'busy', reason: '微信繁忙' },
  40001: { meaning: 'token', reason: '微信令牌失效' },
  40003: { meaning: 'refused', reason: '微信不认识这位用户' },
  40014: { meaning: 'token', reason: '微信令牌失效' },
  40037: { meaning: 'stopped', reason: '消息模板不存在，已停用，请管理员检查' },
  41030: { meaning: 'defect', reason: '消息要打开的页面不存在，已记录' },
  42001: { meaning: 'token', reason: '微信令牌过期' },
  43101: { meaning: 'spent', reason: '对方没有订阅，或订阅次数已用完' },
  45009: { meaning: 'tomorrow', reason: '今天的发送次数已用完，明天再发' },
  47003: { meaning: 'defect', reason: '消息内容不合微信的格式，已记录' },
}

/** @param code null: no answer came */
export function meaningOf(code: number | null): { meaning: Meaning; reason: string } {
  if (code === null) return { meaning: 'unknown', reason: '微信没有回应，不能确定对方是否收到' }
  return MEANINGS[code] ?? { meaning: 'refused', reason: `微信没有发出（${code}）` }
}
