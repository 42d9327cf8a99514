/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { ContentStatus, StaffContent } from '../../../../domain/publishing/views'
import { atDesk, click, press } from '../../testing/render-console'
import ContentPage from './ContentPage'

type Input = { noticeId?: string; status?: ContentStatus; search?: string; order?: string }

// charts are drawn, and the text is edited, in a browser
jest.mock('./GridChart', () => ({ __esModule: true, default: () => null }))
jest.mock('./ContentEditor', () => ({ ContentEditor: () => <div data-testid="notice-editor" /> }))

let notices: StaffContent[]
const show = (at: string) => atDesk(<ContentPage />, answer, { at })

const content = (noticeId: string, status: ContentStatus, updatedAt: number): StaffContent => ({
  noticeId,
  kind: 'notice',
  version: 1,
  status,
  title: `通知${noticeId}`,
  html: '<p>停水</p>',
  answers: {},
  category: '停水停电',
  validUntil: '2030-01-01',
  audience: { kind: 'everyone' },
  audienceText: '全体居民',
  publishAt: null,
  publishedAt: updatedAt,
  by: '李',
  updatedAt,
  read: 0,
  sent: 0,
  withdrawReason: null,
  available: status === 'publishing' ? ['pause'] : [],
})

function answer(action: string, input: Input): unknown {
  if (action === 'publishing.list') {
    const direction = input.order === 'asc' ? 1 : -1
    const rows = notices.filter(
      ({ status, title }) => (!input.status || status === input.status) && title.includes(input.search ?? ''),
    )
    return { rows: rows.sort((a, b) => direction * (a.updatedAt - b.updatedAt)), next: null }
  }
  const found = notices.find(({ noticeId }) => noticeId === input.noticeId)!
  if (action === 'publishing.pause')
    Object.assign(found, { status: 'paused', updatedAt: 9000, version: 2, available: [] })
  if (action === 'publishing.delivery')
    return {
      state: 'none',
      progress: 0,
      total: 0,
      sent: 0,
      failed: [],
      unknown: 0,
      waiting: 0,
      inboxOnly: 0,
      read: 0,
      readAt: null,
      byGrid: [],
    }
  return { removed: [], ...found }
}

const rows = () => screen.queryAllByTestId('notice-row').map((row) => row.dataset.notice)
const openedAt = (id: string) => waitFor(() => expect(window.location.hash).toContain(`#/notices/${id}`))

beforeEach(() => {
  notices = [content('a', 'published', 1000), content('b', 'publishing', 2000), content('c', 'published', 3000)]
})

test('j and k go through the notices, Enter into the open one, Esc out of it and closes it', async () => {
  await show('#/notices')
  expect(rows()).toEqual(['c', 'b', 'a'])
  await press('j')
  await openedAt('c')
  await press('j')
  await openedAt('b')
  await waitFor(() => expect(document.title).toContain('通知b · 通知公示'))
  await press('Enter')
  expect(document.activeElement?.className).toContain('case-body')
  await press('Escape')
  expect(document.activeElement?.getAttribute('data-notice')).toBe('b')
  await press('Escape')
  await waitFor(() => expect(window.location.hash).toBe('#/notices'))
})

test('a deed puts the content where it now stands and goes on to the next; one goes back to see how it goes', async () => {
  await show('#/notices/b')
  await click('pause')
  await waitFor(() => expect(rows()).toEqual(['b', 'c', 'a']))
  await openedAt('a')
  expect(screen.getByTestId('just-done').textContent).toContain('通知b：已暂停。')
  expect(document.activeElement?.getAttribute('data-notice')).toBe('a')
  await click('back-to-done')
  await openedAt('b')
  expect(screen.getByTestId('notice-detail').dataset.status).toBe('paused')
})

test('the last of a list stays open after a deed: there is no next', async () => {
  notices = [content('b', 'publishing', 2000)]
  await show('#/notices/b')
  await click('pause')
  await waitFor(() => expect(screen.getByTestId('notice-detail').dataset.status).toBe('paused'))
  expect(window.location.hash).toBe('#/notices/b')
})

test('state and order stand in the address', async () => {
  await show('#/notices?state=published')
  expect(rows()).toEqual(['c', 'a'])
  await click('sort')
  await waitFor(() => expect(rows()).toEqual(['a', 'c']))
  expect(window.location.hash).toBe('#/notices?state=published&order=asc')
  await click('new-notice')
  await waitFor(() => expect(window.location.hash).toBe('#/notices/new?state=published&order=asc'))
  expect(screen.getByTestId('notice-editor')).not.toBeNull()
})

test('/ goes to the search, which looks at every state; Enter opens what is found', async () => {
  await show('#/notices?state=publishing')
  await press('/')
  await act(async () => void fireEvent.change(screen.getByTestId('search'), { target: { value: '通知a' } }))
  await press('Enter')
  await openedAt('a')
  expect(rows()).toEqual(['a'])
  expect(new URLSearchParams(window.location.hash.split('?')[1]).get('q')).toBe('通知a')
})
