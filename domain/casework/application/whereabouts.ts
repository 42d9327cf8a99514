import type { Case } from './document'

/**
 * Where a result is once the desk has handed it over: it waits at a counter, is in the mail, is brought to the door, is
 * paid into an account, was told (by message, on the phone); `done`: the words do not say.
 */
export type Whereabouts = 'counter' | 'mail' | 'door' | 'account' | 'told' | 'done'

/** The words in which the items and the desks say it; of several ways the first, which asks most of whoever waits. */
const SAID: [Whereabouts, RegExp][] = [
  ['counter', /领取|代领|来领|自领|代取|自取|来取|来拿|取件|取证|(?<!当场)打印|窗口(?!告知)/],
  ['mail', /邮寄|寄|快递|EMS/i],
  ['door', /上门|送货|送达|送到|送去|送给|送证|送回/],
  ['account', /一卡通|到账|社保卡|社会保障卡|银行卡|打卡|打到.*卡|卡里|账户/],
  ['told', /短信|手机|电子|查询|查看|查阅|查进度|告知|通知|公示|电话|下载|备案|显示|推送|微信|网上/],
]

/** 不用来取 says where it is not. */
const NOT = /(不用|不必|无需|不需要|不要)[^，。；、]*/g

/** @param how as the desk wrote it: 社区代领 */
export function whereaboutsOf(how: string | null | undefined): Whereabouts {
  const said = (how ?? '').replace(NOT, '')
  return SAID.find(([, words]) => words.test(said))?.[0] ?? 'done'
}

/** The same of a case. */
export const whereIs = ({ result }: Pick<Case, 'result'>): Whereabouts => whereaboutsOf(result?.delivery)
