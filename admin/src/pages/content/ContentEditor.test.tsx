/** @jest-environment jsdom */
import { act, cleanup, createEvent, fireEvent, screen } from '@testing-library/react'
import type { StaffContent } from '../../../../domain/publishing/views'
import { atDesk, Refusal } from '../../testing/render-console'
import { ContentDetail } from './ContentDetail'
import { ContentEditor } from './ContentEditor'

const WHO = '您打开以后有了新进展（11月26日 10:20 书记 李样例：改了内容）。您写的还在，请看过最新内容再操作。'
const aNotice = (over: Partial<StaffContent> = {}): StaffContent => ({
  noticeId: 'n1',
  kind: 'notice',
  version: 1,
  status: 'draft',
  title: '停水通知',
  html: '<p>周三停水</p>',
  answers: {},
  category: '停水停电',
  validUntil: '2099-12-31',
  audience: { kind: 'everyone' },
  audienceText: '全体居民',
  publishAt: null,
  publishedAt: null,
  by: '王样例',
  updatedAt: 1,
  read: 0,
  sent: 0,
  withdrawReason: null,
  available: ['edit', 'publish'],
  ...over,
})

let now: StaffContent
let sent: { action: string; version: number; html: string }[]
const door = (action: string, input: Record<string, unknown>) => {
  if (action === 'publishing.reach') return { people: 2600, reachable: 900, byGrid: [] }
  if (action === 'publishing.get') return { ...now, removed: [] }
  if (action === 'catalog.list') return { community: { buildings: [] }, items: [] }
  sent.push({ action, ...input } as never)
  if (input.version !== now.version) return new Refusal('CONFLICT', WHO)
  now = { ...now, ...input, version: now.version + 1 } as StaffContent
  return { ...now, removed: [] }
}
const none = () => undefined
const shown = () => atDesk(<ContentEditor content={now} onChanged={none} onPublished={none} />, door)
const click = (id: string) => act(async () => void fireEvent.click(screen.getByTestId(id)))
const body = () => screen.getByTestId('notice-body')
const paste = (html: string) =>
  act(async () => {
    const event = createEvent.paste(body(), {
      clipboardData: { types: ['text/html'], files: [], getData: (type: string) => (type === 'text/html' ? html : '') },
    })
    fireEvent(body(), event)
  })

beforeAll(() => {
  // jsdom does not lay out; the editor asks where its caret is
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList
  Range.prototype.getBoundingClientRect = () => new DOMRect()
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
})
beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  now = aNotice()
  sent = []
})

test('what is pasted keeps its table and what was struck, and what it lost is said until it was read', async () => {
  await shown()
  await paste(
    '<p><s>截止11月30日</s>截止12月31日</p><table><tr><td>成年人</td><td>400元</td></tr></table><img src="file:///C:/1.png">',
  )
  expect(body().querySelector('s')?.textContent).toBe('截止11月30日')
  expect([...body().querySelectorAll('td')].map((cell) => cell.textContent)).toEqual(['成年人', '400元'])
  expect(screen.getByTestId('paste-lost').textContent).toContain('1张图片')
  await click('save-draft')
  expect(sent.at(-1)?.html).toContain('<td><p>400元</p></td>')
})

test('a title in the middle stays there when it is pasted into an empty text', async () => {
  now = aNotice({ html: '' })
  await shown()
  await paste('<p align=center>缴费通知</p><p>各位居民：</p>')
  expect(body().querySelector('p')?.style.textAlign).toBe('center')
  expect([...body().querySelectorAll('p')].map((one) => one.textContent)).toEqual(['缴费通知', '各位居民：'])
})

test('a text of blanks is refused before it is sent, in the server’s words', async () => {
  now = aNotice({ html: '<p>\u200b\u3000</p>' })
  await shown()
  await click('save-draft')
  expect(screen.getByText('请填写正文。')).not.toBeNull()
  await click('publish')
  expect(sent).toEqual([])
})

test('a colleague changed it: who and what is said, and one’s own text stays until one decides', async () => {
  await shown()
  fireEvent.change(screen.getByTestId('notice-title'), { target: { value: '停水改期' } })
  now = aNotice({ version: 2, title: '停水通知（更正）' })
  await click('save-draft')
  expect(screen.getByTestId('conflict').textContent).toContain(WHO)
  expect((screen.getByTestId('notice-title') as HTMLInputElement).value).toBe('停水改期')
  await act(async () => void fireEvent.click(screen.getByText('用我写的')))
  expect(now).toMatchObject({ title: '停水改期', version: 3 })
})

test('it was published meanwhile: what was written and never saved can still be read', async () => {
  await shown()
  fireEvent.change(screen.getByTestId('notice-title'), { target: { value: '停水改到周四' } })
  cleanup()
  now = aNotice({ version: 2, status: 'withdrawn', available: [] })
  await atDesk(<ContentDetail content={now} onContent={none} onConflict={none} onEdit={none} />, door)
  expect(screen.getByTestId('unsent').textContent).toContain('停水改到周四')
})
