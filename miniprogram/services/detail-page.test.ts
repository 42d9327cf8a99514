import { installFakeWx } from '../testing/fake-wx'
import { CallError } from './call-error'
import { DETAIL, fillDetail, GIVES_UP } from './detail-page'
import { passToNextPage } from './pass-to-page'

type Data = Record<string, unknown>
function pageOf(load: () => Promise<unknown> = async () => null) {
  const data: typeof DETAIL & { view?: string } = { ...DETAIL }
  const page = {
    ...GIVES_UP,
    data,
    setData(change: Data) {
      Object.assign(page.data, change)
    },
    load,
  }
  return page
}
const AT = { action: 'casework.get', id: 'c1' }
const view = (found: { words: string }) => ({ view: found.words })

beforeEach(() => void installFakeWx())

test('what the page before was answered is shown once, without asking again', async () => {
  const page = pageOf()
  let asks = 0
  const ask = async () => ({ words: `asked ${++asks}` })
  passToNextPage('c1', { words: 'passed' })
  await fillDetail(page, AT, ask, view)
  expect([page.data.view, asks]).toEqual(['passed', 0])
  await fillDetail(page, AT, ask, view)
  expect([page.data.view, asks]).toEqual(['asked 1', 1])
  passToNextPage('c2', { words: 'of another' })
  await fillDetail(page, AT, ask, view)
  expect(page.data.view).toBe('asked 2')
})

test('without a network what was read last of this very thing is shown, with since when', async () => {
  await fillDetail(pageOf(), AT, async () => ({ words: 'before' }), view)
  const offline = () => Promise.reject(new CallError('OFFLINE', '没有网络'))
  const page = pageOf()
  await fillDetail(page, AT, offline, view)
  expect(page.data).toMatchObject({ view: 'before', state: 'ready', asOf: expect.stringContaining('没有网络') })
  const other = pageOf()
  await fillDetail(other, { ...AT, id: 'c2' }, offline, view)
  expect(other.data).toMatchObject({ state: 'OFFLINE', asOf: '' })
})

test.each([
  ['CONFLICT', 1],
  ['NOT_NOW', 1],
  ['OFFLINE', 0],
] as const)('%s: the sheet says why, and the thing is read anew only when it moved on', async (code, reads) => {
  let loads = 0
  const page = pageOf(async () => ++loads)
  await page.notGivenUp(new CallError(code, '有了新进展'))
  expect([page.data.askProblem, loads]).toEqual(['有了新进展', reads])
})
