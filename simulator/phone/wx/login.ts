import { account } from '../wechat/account'
import { openid } from '../wechat/person'
import { askPhoneNumber } from '../wechat/sheets/phone-number'
import { simPost } from '../wechat/sim'
import { requirePrivacy } from './authorization'
import { api, Failure, type Family } from './calling'
import { disconnected, isConnected } from './network-state'

export function login(): Family {
  return {
    login: api('login', {}, () => {
      if (!isConnected()) throw disconnected()
      return { code: `sim_${openid()}_${crypto.randomUUID().slice(0, 8)}` }
    }),
    checkSession: api('checkSession', {}, () => undefined),
    // since 2022 both answer a grey portrait and 微信用户, and never ask the person
    getUserProfile: api('getUserProfile', { desc: 'String' }, () => ({
      userInfo: anonymous,
      rawData: JSON.stringify(anonymous),
    })),
    getUserInfo: api('getUserInfo', {}, () => ({ userInfo: anonymous, rawData: JSON.stringify(anonymous) })),
  }
}

/** A getPhoneNumber button was touched: the code that the server turns into the number. */
export async function phoneNumberCode(): Promise<Record<string, unknown>> {
  await requirePrivacy('getPhoneNumber')
  if (!(await askPhoneNumber(account.name))) throw new Failure('user deny', { errno: 102 })
  const { code } = await simPost<{ code: string }>('/sim/phone-code', { openid: openid() })
  return { code }
}

const anonymous = { nickName: '微信用户', avatarUrl: '', gender: 0, country: '', province: '', city: '', language: '' }
