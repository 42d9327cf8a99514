import { startTown, type Town } from '../../messaging/testing/town'
import { settled } from '../../messaging/testing/townspeople'

let town: Town
const DAY = 24 * 3600_000
const day = (days: number) => new Date(Date.now() + 8 * 3600_000 + days * DAY).toISOString().slice(0, 10)
let count = 0
const requestId = () => `request-${String(++count).padStart(16, '0')}`

beforeAll(async () => {
  town = await startTown()
  await settled(town.home, { openid: 'o-reader', born: '1980-01-01', grid: 2 })
})
afterAll(() => town.close())

const ANSWERS = { amount: 216000, paidOn: day(-3), source: '惠民项目资金', usedFor: '3号楼换楼道灯12盏' }
const spending = (more: object = {}) => ({
  requestId: requestId(),
  kind: 'spending',
  title: '3号楼换楼道灯',
  html: '',
  category: '财务公开',
  validUntil: day(60),
  audience: { kind: 'everyone' },
  answers: ANSWERS,
  ...more,
})
const admin = (action: string, input: object, account: keyof Town['tokens'] = 'clerk') =>
  town.admin(town.tokens[account], `publishing.${action}`, input)
const boardOf = async (openid: string) =>
  (await town.app(openid, 'publishing.list', { limit: 50 })).data.rows.map(({ title }: { title: string }) => title)

describe('a content of another kind than a notice', () => {
  it('is entered by a clerk, reviewed by the secretary, hangs for a visitor without a message, and is taken down', async () => {
    const saved = (await admin('save', spending())).data
    expect(saved).toMatchObject({ kind: 'spending', status: 'draft', answers: ANSWERS, available: ['edit'] })
    const on = { noticeId: saved.noticeId, version: saved.version }
    expect((await admin('publish', on)).error.code).toBe('FORBIDDEN')
    expect(await boardOf('o-stranger')).toEqual([])

    const out = await admin('publish', on, 'secretary')
    // nothing goes out: there is nothing to pause
    expect(out.data).toMatchObject({ status: 'published', available: ['withdraw'] })
    await town.settle()
    expect((await admin('delivery', { noticeId: saved.noticeId })).data).toMatchObject({ state: 'none', sent: 0 })
    for (const openid of ['o-stranger', 'o-reader']) expect(await boardOf(openid)).toEqual(['3号楼换楼道灯'])
    expect(await boardOf('o-far')).toEqual([])
    const { rows } = (await town.app('o-stranger', 'publishing.list', { category: '财务公开' })).data
    expect(rows[0]).toMatchObject({ kind: 'spending', summary: '2,160元 · 3号楼换楼道灯12盏' })
    const page = (await town.app('o-stranger', 'publishing.get', { noticeId: saved.noticeId })).data
    expect(page).toMatchObject({ word: '财务公开', isDelivered: false })
    expect(page.facts).toEqual([
      { label: '金额', text: '2,160元' },
      { label: '支出日期', text: ANSWERS.paidOn },
      { label: '资金来源', text: '惠民项目资金' },
      { label: '用在哪里', text: '3号楼换楼道灯12盏' },
    ])
    const inbox = (await town.app('o-reader', 'messaging.inbox')).data
    expect(inbox.rows).toMatchObject([{ mark: '财务公开', title: '3号楼换楼道灯', read: false }])
    await town.app('o-reader', 'messaging.markRead', { ids: [saved.noticeId] })
    await town.timer('reads')
    expect((await admin('get', { noticeId: saved.noticeId })).data.read).toBe(1)

    const down = { noticeId: saved.noticeId, version: out.data.version, reason: '数字有误' }
    expect((await admin('withdraw', down)).error.code).toBe('FORBIDDEN')
    await admin('withdraw', down, 'secretary')
    expect(await boardOf('o-stranger')).toEqual([])
    expect((await town.app('o-stranger', 'publishing.get', { noticeId: saved.noticeId })).error.code).toBe('NOT_FOUND')
  })

  it('comes down by itself after its last day', async () => {
    const { noticeId, version } = (await admin('save', spending({ title: '过节慰问' }))).data
    await admin('publish', { noticeId, version }, 'secretary')
    expect(await boardOf('o-stranger')).toEqual(['过节慰问'])
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 62 * DAY)
    await town.timer('publish')
    jest.restoreAllMocks()
    expect(await boardOf('o-stranger')).toEqual([])
  })

  it.each([
    ['no amount', { answers: { ...ANSWERS, amount: null } }, 'answers.amount'],
    ['half a fen', { answers: { ...ANSWERS, amount: 1.5 } }, 'answers.amount'],
    ['a day to come', { answers: { ...ANSWERS, paidOn: day(2) } }, 'answers.paidOn'],
    ['a source that nobody offers', { answers: { ...ANSWERS, source: '私房钱' } }, 'answers.source'],
    ['an answer that nobody asked for', { answers: { ...ANSWERS, secret: '1' } }, 'answers.secret'],
    ['words that WeChat refuses', { answers: { ...ANSWERS, usedFor: '测试违规内容' } }, 'answers.usedFor'],
    ['a kind that nobody declared', { kind: 'rumour' }, 'kind'],
  ])('refuses %s, saying where', async (_what, more, path) => {
    const { error } = await admin('save', spending(more))
    expect(Object.keys(error.fields!)).toContain(path)
  })

  it('stays what it is: a save that says another kind is refused, one that says none keeps the kind and the answers', async () => {
    const { noticeId, version } = (await admin('save', spending())).data
    const other = await admin('save', spending({ noticeId, version, kind: 'notice', answers: {} }))
    expect(other.error.fields).toHaveProperty('kind')
    const { kind: _, answers: __, ...rest } = spending({ noticeId, version, title: '换灯' })
    expect((await admin('save', rest)).data).toMatchObject({ kind: 'spending', title: '换灯', answers: ANSWERS })
  })

  it('is not for those who have nothing to do with its kind', async () => {
    const { noticeId } = (await admin('save', spending())).data
    const told = (
      await admin('save', { ...spending(), kind: 'notice', answers: {}, html: '<p>明天停水</p>', category: '通知' })
    ).data
    const of = async (account: keyof Town['tokens'], input: object = {}) =>
      (await admin('list', { limit: 50, ...input }, account)).data.rows.map((row: { noticeId: string }) => row.noticeId)
    expect(await of('clerk', { kind: 'spending' })).toContain(noticeId)
    expect(await of('clerk', { kind: 'spending' })).not.toContain(told.noticeId)
    expect(await of('clerk')).toEqual(expect.arrayContaining([noticeId, told.noticeId]))
    expect(await of('coordinator')).toContain(told.noticeId)
    expect(await of('coordinator')).not.toContain(noticeId)
    expect(await of('coordinator', { kind: 'spending' })).toEqual([])
    expect((await admin('get', { noticeId }, 'coordinator')).error.code).toBe('NOT_FOUND')
    expect((await admin('save', spending(), 'coordinator')).error.code).toBe('FORBIDDEN')
  })
})
