import { timelineRows } from './timeline-list.view'

const at = Date.parse('2026-11-27T10:24:00+08:00')

test('the newest stands first, with when and who, and a note only where there is one', () => {
  const told = [
    { at: at - 24 * 3600_000, title: '提交申请', by: '陈样例', note: null, kind: 'submit' },
    { at, title: '请您补材料', by: '窗口 王样例', note: '照片不清楚', kind: 'requestSupplement' },
  ]
  expect(timelineRows(told, at)).toEqual([
    { key: 1, title: '请您补材料', about: '今天 10:24 · 窗口 王样例', note: '照片不清楚' },
    { key: 0, title: '提交申请', about: '昨天 10:24 · 陈样例', note: '' },
  ])
  expect(timelineRows([], at)).toEqual([])
})
