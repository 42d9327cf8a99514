import { contentRow } from './notices.view'

const card = {
  noticeId: 'notice_1',
  kind: 'notice',
  title: '停水通知',
  category: '停水停电',
  at: Date.parse('2026-11-21T09:00:00+08:00'),
  read: false,
  summary: '明天上午停水',
  cover: null,
}
const now = Date.parse('2026-11-22T08:00:00+08:00')

test('a row of another kind opens a page that knows its kind', () => {
  expect(contentRow({ ...card, kind: 'spending' }, now).page).toBe(
    'packages/publishing/pages/notice/notice?id=notice_1&kind=spending',
  )
})

test('a row says what, of which kind and when', () => {
  expect(contentRow(card, now)).toEqual({
    noticeId: 'notice_1',
    page: 'packages/publishing/pages/notice/notice?id=notice_1',
    title: '停水通知',
    summary: '明天上午停水',
    about: '停水停电 · 昨天 09:00',
    cover: '',
    read: false,
  })
})
