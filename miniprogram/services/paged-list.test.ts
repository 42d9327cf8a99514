import { installFakeWx } from '../testing/fake-wx'
import { CallError, OFFLINE_SENTENCE } from './call-error'
import type { PageState } from './page-state'
import { EMPTY_LIST, PagedList } from './paged-list'

interface Row {
  id: string
  text: string
}

/** Sixty matters on the server, twenty a page; the cursor is where the next page begins. */
let matters: Row[]
let online = true
let asked: { after?: string; limit?: number }[]
let held: (() => void)[] | null

async function read(where: { after?: string; limit?: number }) {
  asked.push(where)
  const from = Number(where.after ?? 0)
  const to = from + (where.limit ?? 20)
  const answer = { rows: matters.slice(from, to), next: to < matters.length ? String(to) : null }
  if (held) await new Promise<void>((go) => held?.push(go))
  if (!online) throw new CallError('OFFLINE', OFFLINE_SENTENCE)
  return answer
}

function screen() {
  const sent: Record<string, unknown>[] = []
  const data = { state: 'loading' as PageState, asOf: '', rows: [] as Row[], ...EMPTY_LIST }
  const page = {
    data,
    sent,
    setData(change: Record<string, unknown>) {
      sent.push(change)
      for (const [path, value] of Object.entries(change)) {
        const [, at] = /^rows\[(\d+)\]$/.exec(path) ?? []
        if (at) data.rows[Number(at)] = value as Row
        else Object.assign(data, { [path]: value })
      }
    },
  }
  const list = new PagedList<Row, Row>(page, { read, row: (row) => ({ ...row }), key: 'id' })
  return { page, list }
}
const ids = ({ data }: { data: { rows: Row[] } }) => data.rows.map(({ id }) => id)

beforeEach(() => {
  installFakeWx()
  matters = Array.from({ length: 60 }, (_, index) => ({ id: `m${index}`, text: 'as it was' }))
  online = true
  asked = []
  held = null
})

test('page after page, until it is said that that was all', async () => {
  const { page, list } = screen()
  await list.show()
  expect(page.data).toMatchObject({ state: 'ready', foot: 'more' })
  await list.more()
  await list.more()
  expect(ids(page)).toEqual(matters.map(({ id }) => id))
  expect(page.data.foot).toBe('end')
  await list.more()
  expect(asked).toHaveLength(3)
})

test('a further page sends its rows to the screen and no other', async () => {
  const { page, list } = screen()
  await list.show()
  page.sent.length = 0
  await list.more()
  const keys = page.sent.flatMap((change) => Object.keys(change)).filter((key) => key.startsWith('rows'))
  expect(keys).toEqual(Array.from({ length: 20 }, (_, index) => `rows[${20 + index}]`))
})

test('back on the page: all that was loaded is there, read anew, and only what changed crosses to the screen', async () => {
  const { page, list } = screen()
  await list.show()
  await list.more()
  matters[33] = { id: 'm33', text: 'accepted meanwhile' }
  page.sent.length = 0
  await list.show()
  expect(ids(page)).toHaveLength(40)
  expect(asked.at(-1)).toEqual({ limit: 40 })
  const sent = Object.assign({}, ...page.sent) as Record<string, unknown>
  expect(Object.keys(sent).filter((key) => key.startsWith('rows'))).toEqual(['rows[33]'])
})

test('sixty rows are read again in two requests, fifty at most in one', async () => {
  const { page, list } = screen()
  await list.show()
  await list.more()
  await list.more()
  asked.length = 0
  await list.show()
  expect(asked).toEqual([{ limit: 50 }, { after: '50', limit: 10 }])
  expect(ids(page)).toHaveLength(60)
})

test('what came and went meanwhile: the list is as it is now', async () => {
  const { page, list } = screen()
  await list.show()
  matters = [{ id: 'new', text: '' }, ...matters.slice(1)]
  await list.show()
  expect(ids(page)[0]).toBe('new')
  expect(ids(page)).not.toContain('m0')
})

test('what moved between two pages is shown once', async () => {
  const { page, list } = screen()
  await list.show()
  matters = [{ id: 'new', text: '' }, ...matters]
  await list.more()
  expect(ids(page).filter((id) => id === 'm19')).toEqual(['m19'])
})

test('a further page that cannot be read says why; another try reads it, and the rows stay', async () => {
  const { page, list } = screen()
  await list.show()
  online = false
  await list.more()
  expect(page.data).toMatchObject({ foot: 'failed', footProblem: OFFLINE_SENTENCE, state: 'ready' })
  expect(ids(page)).toHaveLength(20)
  online = true
  await list.more()
  expect(ids(page)).toHaveLength(40)
  expect(page.data).toMatchObject({ foot: 'more', footProblem: '' })
})

test('reading anew without a network leaves everything that is shown', async () => {
  const { page, list } = screen()
  await list.show()
  await list.more()
  online = false
  await list.show()
  expect(ids(page)).toHaveLength(40)
  expect(page.data).toMatchObject({ state: 'ready', foot: 'more' })
})

test('an answer for the list of before does not come under the new one', async () => {
  const { page, list } = screen()
  held = []
  const first = list.show()
  const slow = held
  held = null
  matters = [{ id: 'of the other tab', text: '' }]
  await list.restart({ tab: 'ended' })
  for (const go of slow) go()
  await first
  expect(ids(page)).toEqual(['of the other tab'])
})

test('a further page that was on its way when the list was read anew leaves no “being read” behind', async () => {
  const { page, list } = screen()
  await list.show()
  held = []
  const more = list.more()
  const slow = held
  held = null
  expect(page.data.foot).toBe('reading')
  await list.show()
  for (const go of slow) go()
  await more
  expect(page.data.foot).toBe('more')
  expect(ids(page)).toHaveLength(20)
})
