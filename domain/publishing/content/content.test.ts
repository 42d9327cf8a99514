import { gt, inside, set } from '../../kernel'
import { mailboxes } from '../../messaging/mailbox'
import { startTown, type Town } from '../../messaging/testing/town'
import { settled } from '../../messaging/testing/townspeople'
import { contents } from './document'

let town: Town
const DAY = 24 * 3600_000
const day = (days: number) => new Date(Date.now() + 8 * 3600_000 + days * DAY).toISOString().slice(0, 10)
let count = 0
const requestId = () => `request-${String(++count).padStart(16, '0')}`

beforeAll(async () => {
  town = await startTown()
  await settled(town.home, { openid: 'o-elder', born: '1940-01-01', grid: 2 })
  await settled(town.home, { openid: 'o-young', born: '1999-01-01', grid: 2 })
})
afterAll(() => town.close())

const draft = (more: object = {}) => ({
  requestId: requestId(),
  title: '周三停水通知',
  html: '<p>因管道检修，<strong>周三</strong>上午停水。</p>',
  category: '停水停电',
  validUntil: day(7),
  audience: { kind: 'everyone' },
  ...more,
})
const admin = (action: string, input: object, account: keyof Town['tokens'] = 'clerk') =>
  town.admin(town.tokens[account], `publishing.${action}`, input)
const save = (more?: object, account?: keyof Town['tokens']) => admin('save', draft(more), account)

async function published(more?: object): Promise<{ noticeId: string; version: number }> {
  const { data } = await save(more)
  const answer = await admin('publish', { noticeId: data.noticeId, version: data.version })
  expect(answer.cost.requests).toBeLessThanOrEqual(3)
  return answer.data
}
const listOf = async (openid: string) =>
  (await town.app(openid, 'publishing.list', { limit: 50 })).data.rows.map(
    ({ noticeId }: { noticeId: string }) => noticeId,
  )

describe('writing a notice', () => {
  it('saves once however often it is sent, and changes by version', async () => {
    const input = draft()
    const [one, two] = [await admin('save', input), await admin('save', input)]
    expect(two.data.noticeId).toBe(one.data.noticeId)
    const { noticeId } = one.data
    const changed = await save({ noticeId, version: 1, title: '周四停水通知' })
    expect(changed.data).toMatchObject({ title: '周四停水通知', version: 2, status: 'draft' })
    expect((await save({ noticeId, version: 1 })).error.code).toBe('CONFLICT')
  })

  it.each([
    ['a title of emoji', { title: '😀😀🎉' }, 'title'],
    ['a title of 50 characters', { title: '停'.repeat(50) }, 'title'],
    ['no text', { html: '<p> </p>' }, 'html'],
    ['40 pictures', { html: '<img src="https://x.example/a.png">'.repeat(40) }, 'html'],
    ['a day that is over', { validUntil: day(-1) }, 'validUntil'],
    ['an audience of nobody named', { audience: { kind: 'some', grids: [], roles: [] } }, 'audience'],
    ['an audience in which nobody lives', { audience: { kind: 'some', grids: ['510821/107/001/39'] } }, 'audience'],
    ['a grid of another community', { audience: { kind: 'some', grids: ['510821/107/002/01'] } }, 'audience.grids'],
  ])('refuses %s, saying where', async (_what, more, path) => {
    const { error } = await save(more)
    expect(error.code).toBe('BAD_INPUT')
    expect(Object.keys(error.fields!)).toContain(path)
  })

  it('says what it took out of the text', async () => {
    const { data } = await save({ html: '<p onclick="x()">停水</p><script>alert(1)</script>' })
    expect(data.html).toBe('<p>停水</p>')
    expect(data.removed).toEqual(expect.arrayContaining(['脚本', '点击脚本']))
  })

  it('refuses words that WeChat’s content check refuses, saying which part', async () => {
    expect((await save({ title: '测试违规标题' })).error).toMatchObject({
      code: 'REJECTED_CONTENT',
      fields: { title: expect.any(String) },
    })
    expect(Object.keys((await save({ html: '<p>测试<b>诈骗</b></p>' })).error.fields!)).toEqual(['html'])
  })

  it('keeps an uploaded picture by its file, and shows it by a short-lived link', async () => {
    const { photo } = await import('../../../tests/harness/photos')
    const upload = await admin('upload', { name: 'a.jpg', base64: (await photo()).toString('base64') })
    const { data } = await save({ html: `<p>看图</p><img src="${upload.data.url}" alt="图">` })
    const stored = (await contents.get(data.noticeId))!
    expect(stored.pictures).toEqual([upload.data.fileID])
    expect(stored.html).not.toContain('src=')
    expect(data.html).toMatch(/<img src="http[^"]+#cloud:/)
    const again = await save({ noticeId: data.noticeId, version: data.version, html: data.html })
    expect(again.data.removed).toEqual([])
    const bad = await admin('upload', { name: 'a.jpg', base64: Buffer.from('一段文字').toString('base64') })
    expect(bad.error.code).toBe('BAD_FILE')
  })
})

describe('on the board', () => {
  it('is seen by those it is meant for, unread first, counted read once, and gone when withdrawn', async () => {
    const { noticeId } = await published({
      audience: { kind: 'some', grids: ['510821/107/001/02'], tags: ['elder'] },
    })
    expect(await listOf('o-elder')).toContain(noticeId)
    for (const openid of ['o-young', 'o-resident', 'o-far', 'o-stranger']) {
      expect(await listOf(openid)).not.toContain(noticeId)
      expect((await town.app(openid, 'publishing.get', { noticeId })).error.code).toBe('NOT_FOUND')
    }
    const everybody = await published()
    expect(await listOf('o-stranger')).toEqual([everybody.noticeId])
    const inbox = await town.app('o-elder', 'messaging.inbox')
    expect(inbox.cost.requests).toBe(1)
    expect(inbox.data.unread).toBe(2)

    // reading makes nothing; the first that is written down makes the mailbox
    await town.app('o-elder', 'home.open')
    for (let i = 0; i < 3; i++) {
      const marked = await town.app('o-elder', 'messaging.markRead', { ids: [everybody.noticeId] })
      expect(marked.cost.requests).toBe(i === 0 ? 2 : 1)
      await town.timer('reads')
      await town.settle()
    }
    expect(await listOf('o-elder')).toEqual([noticeId, everybody.noticeId])
    const { data } = await admin('delivery', { noticeId: everybody.noticeId })
    expect(data.read).toBe(1)
    expect(data.byGrid.find(({ name }: { name: string }) => name === '02网格').read).toBe(1)

    const { html, by } = (await town.app('o-elder', 'publishing.get', { noticeId })).data
    expect(html).toContain('停水')
    expect(by).toContain('窗口')
    const current = (await admin('get', { noticeId })).data
    await admin('withdraw', { noticeId, version: current.version, reason: '时间改了' })
    expect(await listOf('o-elder')).toEqual([everybody.noticeId])
    expect((await town.app('o-elder', 'publishing.get', { noticeId })).error.code).toBe('NOT_FOUND')
  })

  it('is not counted as read by somebody it is not meant for', async () => {
    const { noticeId } = await published({ audience: { kind: 'some', tags: ['elder'] } })
    await town.app('o-young', 'messaging.markRead', { ids: [noticeId] })
    await town.timer('reads')
    expect((await contents.get(noticeId))!.reads).toBe(0)
  })

  it('counts however many readers by a few requests of the next tick, each once, also when it died half-way', async () => {
    const { noticeId } = await published()
    const readers = [
      'o-elder',
      'o-young',
      'o-resident',
      'o-worker',
      ...Array.from({ length: 36 }, (_, i) => `o-reader-${i}`),
    ]
    let requests = 0
    for (const openid of readers) {
      // whoever opens something for the first time has a mailbox made
      await town.app(openid, 'messaging.markRead', { ids: ['message-of-before'] })
      const marked = await town.app(openid, 'messaging.markRead', { ids: [noticeId] })
      requests += marked.cost.requests
    }
    const counted = (await town.cost(() => town.timer('reads'))).requests
    expect(counted).toBeLessThanOrEqual(4)
    expect((requests + counted) / readers.length).toBeLessThanOrEqual(1.2)
    const notice = (await contents.get(noticeId))!
    expect(notice.reads).toBe(readers.length)
    expect((await admin('delivery', { noticeId })).data.readAt).toBe(notice.readsAt)
    // a process that died after the notice was written and before the mailboxes were
    await mailboxes.updateMany(
      { _id: inside(readers) },
      { toCount: set([noticeId]), countDueAt: Date.now(), counted: set([]) },
    )
    expect(await town.timer('reads')).toEqual({ counted: 0 })
    expect((await contents.get(noticeId))!.reads).toBe(readers.length)
    expect(await mailboxes.count({ countDueAt: gt(0) })).toBe(0)
  })

  it('waits for its time, and comes down after its last day', async () => {
    const { data } = await save()
    const past = await admin('publish', { noticeId: data.noticeId, version: 1, at: Date.now() - 1000 })
    expect(past.error.fields).toHaveProperty('at')
    const at = Date.now() + 3600_000
    const scheduled = await admin('publish', { noticeId: data.noticeId, version: 1, at })
    expect(scheduled.data).toMatchObject({ status: 'scheduled', publishAt: at })
    await town.timer('publish')
    expect(await listOf('o-young')).not.toContain(data.noticeId)
    await contents.updateWhere({ _id: data.noticeId }, { dueAt: Date.now() - 1 })
    await town.timer('publish')
    expect(await listOf('o-young')).toContain(data.noticeId)
    await contents.updateWhere({ _id: data.noticeId }, { dueAt: Date.now() - 1 })
    await town.timer('publish')
    expect((await admin('get', { noticeId: data.noticeId })).data.status).toBe('expired')
    expect(await listOf('o-young')).not.toContain(data.noticeId)
  })
})

describe('outsiders', () => {
  it('another community’s desk neither sees nor touches it; officers of the town do not publish', async () => {
    const { data } = await save()
    const on = { noticeId: data.noticeId, version: 1 }
    const deeds: [string, object][] = [
      ['get', { noticeId: data.noticeId }],
      ['publish', on],
      ['withdraw', { ...on, reason: '不该' }],
      ['pause', on],
      ['resume', on],
      ['delivery', { noticeId: data.noticeId }],
      ['save', draft({ noticeId: data.noticeId, version: 1 })],
    ]
    for (const [action, input] of deeds) {
      expect((await admin(action, input, 'other-clerk')).error.code).toBe('NOT_FOUND')
      expect((await admin(action, input, 'town')).ok).toBe(false)
      expect((await town.admin('', `publishing.${action}`, input)).error.code).toBe('NOT_SIGNED_IN')
    }
    const rows = (await admin('list', { limit: 50 }, 'other-clerk')).data.rows
    expect(rows).toEqual([])
    expect((await admin('list', { limit: 50 })).data.rows.length).toBeGreaterThan(3)
  })

  it('what is out cannot be changed or published again', async () => {
    const { noticeId, version } = await published()
    expect((await save({ noticeId, version })).error.code).toBe('NOT_NOW')
    expect((await admin('publish', { noticeId, version })).error.code).toBe('NOT_NOW')
  })
})

describe('the list on the phone', () => {
  it('goes on although rows were read, came and went between two pages', async () => {
    const ids = []
    for (let i = 0; i < 6; i++) ids.push((await published({ title: `第${'一二三四五六'[i]}条通知` })).noticeId)
    const page = async (after?: string) =>
      (await town.app('o-young', 'publishing.list', { limit: 2, ...(after ? { after } : {}) })).data
    const first = await page()
    const given = first.rows.map(({ noticeId }: { noticeId: string }) => noticeId)
    await town.app('o-young', 'messaging.markRead', { ids: given })
    const gone = await admin('get', { noticeId: given[1] })
    await admin('withdraw', { noticeId: given[1], version: gone.data.version, reason: '内容有误' })
    await published({ title: '刚刚来的通知' })
    const rest: string[] = []
    for (let after = first.next; after; ) {
      const next = await page(after)
      rest.push(...next.rows.map(({ noticeId }: { noticeId: string }) => noticeId))
      after = next.next
    }
    expect(new Set([...given, ...rest]).size).toBe(given.length + rest.length)
    for (const id of ids.filter((one) => !given.includes(one))) expect(rest).toContain(id)
    expect((await town.app('o-young', 'publishing.list', { after: ids[0] })).error.code).toBe('BAD_INPUT')
  })
})

describe('the list at the console', () => {
  const list = async (input: object) => (await admin('list', { limit: 50, ...input })).data
  it('finds a notice by words of its title, whatever its state, in either order and page by page', async () => {
    const ids: string[] = []
    for (const title of ['广场舞比赛报名', '３号楼 广场舞 音响检修', '电梯检修'])
      ids.push((await save({ title })).data.noticeId)
    const { noticeId, version } = await published({ title: '广场舞比赛延期' })
    await admin('withdraw', { noticeId, version, reason: '改期' })
    const found = (await list({ search: '广场舞' })).rows
    expect(found.map((row: { title: string }) => row.title)).toEqual([
      '广场舞比赛延期',
      expect.stringContaining('音响检修'),
      '广场舞比赛报名',
    ])
    expect(found[0].status).toBe('withdrawn')
    const first = await list({ search: ' 广场舞 ', order: 'asc', limit: 2 })
    const rest = await list({ search: '广场舞', order: 'asc', limit: 2, after: first.next })
    expect([...first.rows, ...rest.rows].map((row: { noticeId: string }) => row.noticeId)).toEqual([
      ids[0],
      ids[1],
      noticeId,
    ])
    expect(rest.next).toBeNull()
    expect((await list({ search: '广场舞', status: 'draft' })).rows).toHaveLength(2)
    expect((await list({ search: '没有这样的通知' })).rows).toEqual([])
  })
})

describe('what staff can do now', () => {
  it('is said with the notice, and a request sent again is the same deed', async () => {
    const { noticeId, version } = (await save()).data
    const input = { noticeId, version, requestId: requestId() }
    const [one, again] = [await admin('publish', input), await admin('publish', input)]
    expect(one.data.available).toEqual(['pause', 'withdraw'])
    expect(again.data).toMatchObject({ noticeId, version: one.data.version, status: one.data.status })
    const late = await admin('pause', { noticeId, version })
    expect(late.error).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('已发布') })
  })
})
