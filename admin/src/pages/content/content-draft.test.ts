import type { StaffContent } from '../../../../domain/publishing/views'
import { audienceOf, draftOf, emptyContent, missingIn, sameDraft } from './content-draft'

const now = Date.parse('2026-11-21T10:00:00+08:00')
const whole = { ...emptyContent(now), title: '义诊', html: '<p>周六上午</p>', category: '活动' }

test('a new content is for everyone and valid for thirty days', () => {
  expect(emptyContent(now)).toMatchObject({ everyone: true, validUntil: '2026-12-21' })
})

test('what is missing is said beside each field', () => {
  expect(Object.keys(missingIn(emptyContent(now), now))).toEqual(['title', 'html', 'category'])
  expect(missingIn(whole, now)).toEqual({})
})

test('a title of blanks, one that is too long and a day in the past are refused', () => {
  expect(missingIn({ ...whole, title: '  ' }, now).title).toBe('请写标题。')
  expect(missingIn({ ...whole, title: '长'.repeat(41) }, now).title).toBe('标题最多40字。')
  expect(missingIn({ ...whole, validUntil: '2026-11-20' }, now).validUntil).toBe('有效期不能早于今天。')
})

test('an audience of nobody is no audience', () => {
  expect(audienceOf({ everyone: false, grids: [], roles: [], tags: [] })).toBeNull()
  expect(missingIn({ ...whole, everyone: false }, now).audience).toBe('请选给谁看。')
})

test('only chosen kinds are sent', () => {
  expect(audienceOf({ everyone: false, grids: ['a'], roles: [], tags: [] })).toEqual({ kind: 'some', grids: ['a'] })
})

test('a picture alone is content, empty paragraphs and blanks that nobody sees are not; said in the server’s words', () => {
  for (const html of [
    '<p></p><p>&nbsp;</p>',
    '<p>\u200b\u200b</p>',
    '<p>\u3000</p>',
    '<table><tr><td></td></tr></table>',
  ])
    expect(missingIn({ ...whole, html }, now)).toEqual({ html: '请填写正文。' })
  expect(missingIn({ ...whole, html: '<p><img src="x" data-file="cloud://demo/1.jpg"></p>' }, now)).toEqual({})
})

test('a content opened again shows the same draft', () => {
  const content = { ...whole, audience: { kind: 'some', tags: ['elder'] } } as unknown as StaffContent
  expect(sameDraft(draftOf(content), { ...whole, everyone: false, tags: ['elder'] })).toBe(true)
})
