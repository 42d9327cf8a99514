import { ActionError, action, everyone, Input } from '../../kernel'
import { callerKey, isCounted } from '../id-number-attempts'
import type { WeChatCode } from '../views'
import { newWeChatCode } from '../we-chat-code'

const MOST_A_DAY = 30

/** Eight digits for the window: staff who have me before them know my WeChat by it. It says nothing to anybody else. */
export const showCode = action({
  who: 'openid',
  input: Input({}),
  allow: everyone,
  async handle({ actor, now }): Promise<WeChatCode> {
    if (!(await isCounted(`showCode:${callerKey(actor.openid)}`, MOST_A_DAY, now)))
      throw new ActionError('TOO_MANY', '今天出示的次数太多了，请明天再来，或者请工作人员帮忙。')
    return newWeChatCode(actor.openid, now)
  },
})
