import { fieldOf, momentOf } from '../../words/dates'
import { whyNotPublishAt } from './publish-time'

const now = Date.parse('2026-11-21T10:00:00+08:00')

test('a field is read as Shanghai time and written back the same', () => {
  const at = momentOf('2026-11-22T09:30')
  expect(at).toBe(Date.parse('2026-11-22T01:30:00Z'))
  expect(fieldOf(at!)).toBe('2026-11-22T09:30')
})

test('an empty field is no moment', () => {
  expect(momentOf('')).toBeNull()
  expect(whyNotPublishAt(null, now, '2026-12-01')).toBe('请选发布的时间。')
})

test('the past and a time after the validity are refused with the reason', () => {
  expect(whyNotPublishAt(now - 1, now, '2026-12-01')).toContain('已经过去')
  expect(whyNotPublishAt(momentOf('2026-12-02T08:00'), now, '2026-12-01')).toContain('晚于有效期')
  expect(whyNotPublishAt(momentOf('2026-11-22T08:00'), now, '2026-12-01')).toBeNull()
})
