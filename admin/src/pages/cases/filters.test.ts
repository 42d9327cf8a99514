import {
  countSet,
  describe as describeFilters,
  filtersIn,
  isCountedList,
  NO_FILTERS,
  queryOf,
  queueInput,
  stateWords,
  statusesFor,
  totalIn,
  withKind,
  withSearch,
  withState,
} from './filters'

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

test('a search looks in all lists; when it is over one is back with what must be done', () => {
  const found = withSearch({ ...NO_FILTERS, state: 'waiting', grid: 'x' }, '王')
  expect(queueInput(found)).toEqual({ search: '王', grid: 'x', order: 'desc' })
  expect(queueInput(withSearch(found, '王小'))).toEqual({ search: '王小', grid: 'x', order: 'desc' })
  expect(queueInput(withState(found, 'ended'))).toMatchObject({ state: 'ended', search: '王' })
  expect(queueInput(withSearch(found, ''))).toEqual({ state: 'mine', grid: 'x' })
})

test('the filters stand in the address and come back from it', () => {
  const filters = {
    state: 'ended' as const,
    search: '王 & 张',
    kind: '',
    status: ['closed' as const, 'withdrawn' as const],
    grid: '510821/107/001/07',
    itemId: 'gljt',
    overdueOnly: true,
    order: 'asc' as const,
  }
  const address = new URLSearchParams(queryOf(filters)).toString()
  expect(filtersIn(Object.fromEntries(new URLSearchParams(address)))).toEqual(filters)
  expect(Object.values(queryOf(NO_FILTERS)).join('')).toBe('')
})

test('an address that somebody mistyped is read as far as it can be', () => {
  expect(filtersIn({ state: 'mein', status: 'closed,submitted', order: 'up', overdue: 'yes' })).toEqual({
    ...NO_FILTERS,
    status: ['submitted'],
  })
  // a word that every object of the language knows is no list
  expect(filtersIn({ state: 'toString' })).toEqual(NO_FILTERS)
})

test('the counters know lists that nothing narrows, and those that are late', () => {
  const figures = { running: 10, mine: { overdue: 2, today: 1, soon: 0, normal: 3, waiting: 1 } }
  const total = (part: object) => {
    const filters = { ...NO_FILTERS, ...part }
    return isCountedList(filters) ? totalIn(figures, filters) : null
  }
  expect([total({}), total({ overdueOnly: true }), total({ state: 'waiting' })]).toEqual([7, 2, 3])
  expect([
    total({ state: 'ended' }),
    total({ search: '王' }),
    total({ grid: 'x' }),
    total({ status: ['submitted'] }),
  ]).toEqual([null, null, null, null])
})

const KINDS = [
  {
    name: 'application',
    word: '办件',
    answers: ['search', 'itemId'],
    statuses: [{ status: 'closed', word: '已办结', ended: true }],
  },
  {
    name: 'second',
    word: '第二种',
    answers: ['search'],
    statuses: [
      { status: 'asked', word: '待答复', ended: false },
      { status: 'closed', word: '已结束', ended: true },
    ],
  },
]

test('of several kinds the statuses of the chosen one can be asked for, or of all, each once', () => {
  const words = (part: object) => [...statusesFor({ ...NO_FILTERS, ...part }, KINDS)]
  expect(words({ state: 'ended' })).toEqual([['closed', '已办结']])
  expect(words({ state: 'ended', kind: 'second' })).toEqual([['closed', '已结束']])
  expect(words({ kind: 'second' })).toEqual([['asked', '待答复']])
  expect(filtersIn({ kind: 'second', status: 'asked,closed' }, KINDS)).toMatchObject({
    kind: 'second',
    status: ['asked'],
  })
  expect(filtersIn({ kind: 'hearing', status: 'asked' }, KINDS)).toMatchObject({ kind: '', status: ['asked'] })
  expect(filtersIn({ kind: 'second' }, KINDS.slice(0, 1)).kind).toBe('')
})

test('a kind is asked for, counted apart, and named in what is saved; another kind has other statuses', () => {
  const filters = { ...NO_FILTERS, kind: 'second', status: ['asked'] }
  expect(queueInput(filters)).toEqual({ state: 'mine', kind: 'second', status: ['asked'] })
  expect([isCountedList({ ...NO_FILTERS, kind: 'second' }), countSet(filters)]).toEqual([false, 2])
  expect(describeFilters(filters, { kind: '第二种', status: statusesFor(filters, KINDS) })).toBe('第二种 · 待答复')
  const ofItem = { ...filters, itemId: 'gljt' }
  expect(withKind(ofItem, 'application', KINDS)).toMatchObject({ kind: 'application', status: [], itemId: 'gljt' })
  expect(withKind(ofItem, 'second', KINDS)).toMatchObject({ status: [], itemId: '' })
  expect(withKind(ofItem, '', KINDS).itemId).toBe('gljt')
})
