import { piecesOf, present } from '../../kernel'
import { startTown, type Town } from '../../messaging/testing/town'
import { type Content, contents } from './document'

let town: Town
const DAY = 24 * 3600_000
const day = (days: number) => new Date(Date.now() + 8 * 3600_000 + days * DAY).toISOString().slice(0, 10)
/** More than the database gives at once. */
const MANY = 1050
const HANGING = 120
let requests = 0

beforeAll(async () => {
  town = await startTown()
  const oldest = await saved('張家灣築路公告，請繞行')
  const model = present(await contents.get(oldest))
  await contents.insertMany(
    Array.from({ length: MANY }, (_, i): Content => {
      const title = `例行通知第${i}期`
      const at = model.updatedAt + (i + 1) * 1000
      const status = i < HANGING ? 'published' : i % 2 ? 'withdrawn' : 'expired'
      const hangs = i < HANGING ? { publicFor: model.area, boardKeys: [`area:${model.area}`], publishedAt: at } : {}
      return { ...model, _id: `notice-many-${i}`, title, titleWords: piecesOf(title), status, updatedAt: at, ...hangs }
    }),
  )
}, 60_000)
afterAll(() => town.close())

async function saved(title: string): Promise<string> {
  const requestId = `request-${String(++requests).padStart(16, '0')}`
  const audience = { kind: 'everyone' }
  const input = { requestId, title, html: '<p>请绕行。</p>', category: '其他', validUntil: day(9), audience }
  return (await admin('save', input)).data.noticeId
}
const admin = (action: string, input: object) => town.admin(town.tokens.clerk, `publishing.${action}`, input)
const found = async (search: string, more: object = {}) =>
  (await admin('list', { search, limit: 50, ...more })).data.rows.map(({ title }: { title: string }) => title)

test('the oldest of more than a thousand notices is found by its title, in simplified and traditional characters', async () => {
  const [title] = await found('張家灣')
  expect(title).toBe('張家灣築路公告，請繞行')
  for (const search of ['张家湾', '筑路', '築路', '绕行 张家湾', '张家湾筑路公告', '公告', '灣'])
    expect(await found(search)).toEqual([title])
  expect(await found('张家湾', { status: 'draft' })).toEqual([title])
  expect(await found('张家湾', { status: 'published' })).toEqual([])
  expect(await found('张家湾 停水')).toEqual([])
  expect((await admin('count', { search: '张家湾' })).data).toEqual({ count: 1, more: false })
})

test('a search of which there is more goes on page after page to the last, and a count says that it is not the whole', async () => {
  const seen = new Set<string>()
  let after: string | undefined
  do {
    const { data } = await admin('list', { search: '例行通知', limit: 50, after })
    for (const { noticeId } of data.rows) seen.add(noticeId)
    after = data.next ?? undefined
  } while (after)
  expect(seen.size).toBe(MANY)
  expect((await admin('count', { search: '例行通知' })).data).toEqual({ count: 1000, more: true })
  expect((await admin('count', { search: '例行通知', status: 'published' })).data).toEqual({
    count: HANGING,
    more: false,
  })
})

test('several words that are far apart are found among a thousand that have one of them, page after page', async () => {
  const titles: string[] = []
  let after: string | undefined
  do {
    const { data } = await admin('list', { search: '例行通知 9期', limit: 50, after })
    titles.push(...data.rows.map(({ title }: { title: string }) => title))
    after = data.next ?? undefined
  } while (after)
  expect(titles).toHaveLength(MANY / 10)
  expect(new Set(titles).size).toBe(MANY / 10)
  expect(titles.every((title) => title.endsWith('9期'))).toBe(true)
  expect((await admin('count', { search: '例行通知 9期' })).data).toMatchObject({ more: true })
})

test('a spreadsheet of several words holds those behind the first thousand, too', async () => {
  const { data } = await admin('export', { search: '例行通知 9期' })
  expect(data.rows).toHaveLength(MANY / 10)
  expect((await admin('export', { search: '例行通知' })).data.rows).toHaveLength(1000)
})

test('a visitor’s board has everything that hangs, more than a hundred too', async () => {
  const seen = new Set<string>()
  let after: string | undefined
  do {
    const { data } = await town.app('o-nobody', 'publishing.list', { limit: 50, after })
    for (const { noticeId } of data.rows) seen.add(noticeId)
    after = data.next ?? undefined
  } while (after)
  expect(seen.size).toBe(HANGING)
})
