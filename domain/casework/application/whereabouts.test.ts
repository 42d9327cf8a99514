import { allItems } from '../../catalog/all-items'
import { sentence, wants } from './present/sentence'
import { type Whereabouts, whereaboutsOf } from './whereabouts'
import { HANDED_OVER, markOf } from './words'

const SAID: Record<Whereabouts, string[]> = {
  counter: [
    '社区代领',
    '社区代取',
    '窗口领取',
    '银行网点领取',
    '镇便民服务中心领取',
    '县残联窗口领取',
    '社区打印回执',
    '社区代领（激活须本人）',
    '社区窗口领取，也可以邮寄',
    '请您女儿来拿',
  ],
  mail: ['邮寄', '邮寄到家', '顺丰快递', '已寄出，不用来取'],
  door: ['上门送证', '社区送达', '社区上门送达', '送货上门并教会使用', '网格员送到家里', '联系人上门'],
  account: ['社保卡到账', '社会保障卡“一卡通”', '银行卡到账', '发至儿童或监护人社保卡', '儿童社保卡发放'],
  told: ['短信', '手机查询', '窗口告知', '电子证照', '电话告知监护人', '公示查询', '手机下载'],
  done: ['当场办结', '当场打印', '合同书', '单位发放', '系统内部流转', '', '。'],
}

test.each(Object.entries(SAID).flatMap(([where, words]) => words.map((how) => [how, where] as const)))(
  '“%s” is %s',
  (how, where) => {
    expect(whereaboutsOf(how)).toBe(where)
  },
)

test('of what the items say, what is fetched, sent or brought is known to be so', () => {
  const all = allItems.flatMap(({ result }) => result.delivery)
  expect(all.length).toBeGreaterThan(100)
  for (const how of all) {
    const where = whereaboutsOf(how)
    if (/领取|代领|代取/.test(how)) expect([how, where]).toEqual([how, 'counter'])
    else if (/寄/.test(how)) expect([how, where]).toEqual([how, 'mail'])
    else if (/上门/.test(how)) expect([how, where]).toEqual([how, 'door'])
    else expect([how, where]).not.toEqual([how, 'mail'])
  }
})

const told = (delivery: string, outcome: 'approved' | 'rejected' = 'approved') => ({
  status: 'delivered' as const,
  level: 'community' as const,
  dueAt: null,
  pickup: null,
  materials: {},
  supplement: null,
  result: { outcome, reason: null, delivery, by: 'county' as const },
  refusal: null,
  rating: null,
  item: {
    id: 'senior-privilege-card',
    version: 1,
    name: '老年人优待证',
    everyday: '办老年证',
    department: '民政' as const,
    repeatable: false,
    promisedDays: 5,
    decidedAt: 'county' as const,
  },
  deliveredAt: 0,
})

test('chip, sentence, wish and message say the same of where the result is', () => {
  for (const [where, [how = '']] of Object.entries(SAID)) {
    const one = told(how)
    const isWaiting = where === 'counter'
    expect([how, markOf(one).word === '待领取']).toEqual([how, isWaiting])
    expect([how, (wants(one, 0) ?? '').startsWith('请领取结果')]).toEqual([how, isWaiting])
    expect([...HANDED_OVER[whereaboutsOf(how)]].length).toBeLessThanOrEqual(5)
    expect(markOf(one).word).not.toBe('已送达')
  }
  expect(sentence(told('邮寄到家'), 0)).toBe('结果已经寄给您：邮寄到家')
  expect(sentence(told('邮寄到家'), 0, 'staff')).toBe('结果已经寄给申请人：邮寄到家')
  expect(sentence(told('上门送证'), 0)).toBe('结果会送上门：上门送证')
  expect(sentence(told('窗口领取', 'rejected'), 0)).toBe('决定可以领取了：窗口领取')
  expect(wants(told('邮寄到家'), 0)).toBe('请留意收件，再评价一下')
  expect(wants(told('短信'), 0)).toBe('请评价一下')
})
