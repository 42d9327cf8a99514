import { randomInt } from 'node:crypto'
import { badInput, collection, index, type Stored } from '../kernel'

/** Eight digits that a phone shows, by which staff who have its owner before them know the WeChat. `_id` is the digits. */
interface WeChatCode extends Stored {
  openid: string
}

export const weChatCodes = collection<WeChatCode>({
  name: 'weChatCodes',
  indexes: [index('retention', 'createdAt')],
  retention: { days: 1, since: 'createdAt', why: '十分钟内有效，过后无用' },
})

const VALID_FOR = 10 * 60_000

/** A new one for this WeChat. */
export async function newWeChatCode(openid: string, now: number): Promise<{ code: string; until: number }> {
  for (;;) {
    const code = String(randomInt(100_000_000)).padStart(8, '0')
    const document = { _id: code, version: 1, area: '', createdAt: now, updatedAt: now, openid }
    if (await weChatCodes.insert(document)) return { code, until: now + VALID_FOR }
  }
}

/** The WeChat behind what its phone shows. @throws BAD_INPUT at "code" */
export async function weChatBehind(code: string, now: number): Promise<string> {
  const digits = code.normalize('NFKC').replace(/\D/g, '')
  const found = await weChatCodes.get(digits || 'none')
  if (found && found.createdAt > now - VALID_FOR) return found.openid
  throw badInput({
    code: '没有这个微信码，或者过了10分钟。请本人在小程序“我的登记”里点“出示微信码”，照着新的8位数字填。',
  })
}
