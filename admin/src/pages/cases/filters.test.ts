import { countSet, describe as describeFilters, NO_FILTERS, queueInput, stateWords, withState } from './filters'

test('an empty filter asks only for what I must act on', () => {
  expect(queueInput(NO_FILTERS)).toEqual({ state: 'mine' })
})

test('what is set is asked for, blanks around the search are not', () => {
  const filters = { ...NO_FILTERS, search: ' 张 ', status: ['submitted' as const], overdueOnly: true, grid: 'a/b/c/07' }
  expect(queueInput(filters)).toEqual({
    state: 'mine',
    search: '张',
    status: ['submitted'],
    overdueOnly: true,
    grid: 'a/b/c/07',
  })
  expect(countSet(filters)).toBe(3)
})

test('a status that cannot appear under another tab is dropped with the change', () => {
  const filters = { ...NO_FILTERS, status: ['submitted' as const], grid: 'x' }
  expect(withState(filters, 'ended')).toEqual({ ...filters, state: 'ended', status: [] })
  expect(withState(filters, 'waiting').status).toEqual(['submitted'])
})

test('a saved filter proposes its own name', () => {
  expect(
    describeFilters({ ...NO_FILTERS, status: ['submitted'], overdueOnly: true }, { state: '要我办', grid: '07网格' }),
  ).toBe('要我办 · 待受理 · 07网格 · 只看超期')
})

test('who oversees has no list that waits for others', () => {
  expect(Object.keys(stateWords(true))).toEqual(['mine', 'waiting', 'ended'])
  expect(stateWords(false)).toEqual({ mine: '正在办', ended: '已结束' })
})
