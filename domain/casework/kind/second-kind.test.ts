import { type CaseMaker, caseMaker, requestId } from '../../../tests/harness/case-maker'
import { type DomainWorld, startDomainWorld } from '../../../tests/harness/domain-world'
import { HOME, settleNeighbourhood } from '../../../tests/harness/neighbourhood'
import { effectKinds } from '../..'
import {
  type Area,
  born,
  collection,
  countedFromBirth,
  counter,
  dayOf,
  index,
  isStaffOf,
  type Life,
  type Settable,
  sweep,
} from '../../kernel'
import { STATE_CALENDAR } from '../../places'
import type { CaseCard, KindWords, QueueRow } from '../views'
import { caseChange, listFields } from './change'
import { COUNTED_BY, dueMinute, type Moved, type Standing } from './counter'
import { CASE_INDEXES } from './document'
import { caseKind, caseKinds, statusWords } from './kind'
import { type ListedCase, listsByStatus, wordsOfCase } from './lists-by-status'
import { urgencyOf } from './urgency'

/** A second kind of case, as a newcomer would declare it: a question that the community answers. */
interface Second extends ListedCase {
  question: string
  status: 'asked' | 'answered'
  ownerId: string
  ownerName: string
  rating: { score: number } | null
}

const seconds = collection<Second>({
  name: 'test_seconds',
  indexes: [
    index('lists', 'scopes', 'status', 'sortAt', '_id'),
    index('words', 'words', 'status', 'sortAt', '_id'),
    ...CASE_INDEXES,
  ],
  retention: { forever: 'a test' },
})

const secondCounter = counter<Second, Standing, Moved>({
  name: 'test_seconds',
  by: COUNTED_BY,
  countedAs: ({ status, createdAt, dueAt }) => {
    const at = { department: '', level: 'community', who: 'desk' } as const
    const arrived = { ...at, what: 'arrived', day: dayOf(createdAt) } as const
    return status === 'answered'
      ? [arrived]
      : [arrived, { ...at, what: 'running', day: dueAt === null ? '' : dueMinute(dueAt) }]
  },
  noteOf: ({ status }) => ({ grid: '', department: '', status }),
})

const follows = (next: Second, at: number): Settable<Second> => ({
  ...listFields(next, { state: next.status === 'answered' ? 'ended' : 'running', dueAt: next.dueAt }, at),
  words: wordsOfCase(next, { names: [next.ownerName], initials: 'wyl', no: next.question }),
})

const changed = caseChange<Second>(secondCounter, follows)

const life: Life<Second, 'answer' | 'rate', Second['status'], 'owner' | 'clerk', 'unrated'> & { idKey: 'caseId' } = {
  documents: seconds,
  idKey: 'caseId',
  rows: [
    { command: 'answer', by: 'clerk', from: ['asked'], to: 'answered' },
    { command: 'rate', by: 'owner', from: ['answered'], to: 'same', only: 'unrated' },
  ],
  situationOf: ({ status, rating }) => ({ status, holds: { unrated: rating === null } }),
  sidesOf: (actor, { ownerId, area }) =>
    actor.id === ownerId ? ['owner'] : isStaffOf(actor, ['clerk'], area) ? ['clerk'] : [],
  whyNotNow: () => '现在还不能评价。',
  deedWords: {},
}

const WORDS = { asked: '待答复', answered: '已答复' }

const card = (document: Second): CaseCard => ({
  caseId: document._id,
  kind: 'second',
  no: document._id,
  itemName: document.question,
  everyday: document.question,
  status: document.status,
  state: document.state,
  mark: { word: '等答复', tone: 'info' },
  page: `packages/second/pages/second/second?id=${document._id}`,
  level: 'community',
  sentence: '社区会答复您',
  wants: null,
  due: null,
  updatedAt: document.updatedAt,
  version: document.version,
})

caseKind<Second>({
  name: 'second',
  word: '第二种',
  life,
  statuses: statusWords(WORDS, { running: ['asked'], ended: ['answered'] }),
  heavy: ['log'],
  card,
  queue: {
    ...listsByStatus<Second['status']>(['clerk'], { mine: ['asked'], waiting: [], ended: ['answered'] }),
    fields: ['question', 'status', 'state', 'area', 'createdAt', 'updatedAt', 'version', 'dueAt'],
    row: (document, _actor, now): QueueRow => ({
      ...card(document),
      statusWord: WORDS[document.status],
      room: 'seconds',
      applicantName: '',
      grid: '',
      department: '',
      holder: '社区窗口',
      urgency: urgencyOf({ ...document, who: 'desk' }, now, STATE_CALENDAR),
      submittedAt: document.createdAt,
      list: document.state === 'ended' ? 'ended' : 'mine',
      sortAt: document.sortAt,
    }),
  },
  figures: {
    counter: secondCounter,
    grants: ({ grants }) => grants.filter(({ role }) => role === 'clerk'),
    isTheirs: () => true,
  },
  rating: {
    words: {
      question: ({ everyday }) => `“${everyday}”，答复得怎么样？`,
      praise: ['答得清楚'],
      complaints: ['没有答到'],
    },
    see: (actor, { ownerId }) => actor.id === ownerId,
    change: (document, { at }, { score }) => changed(document, { rating: { score } }, at, []),
    present: ({ document }) => card(document),
  },
})

let world: DomainWorld
let make: CaseMaker
const staff: Record<string, string> = {}
const OWNER = 'person-o-resident'

async function ask(id: string, over: Partial<Second> = {}, area: Area = `${HOME}/01`) {
  const at = Date.now()
  const dueAt = over.dueAt ?? at + 3600_000
  const document: Second = {
    ...born(id, area, at, []),
    question: '什么时候上班',
    status: 'asked',
    state: 'running',
    ownerId: OWNER,
    ownerName: '样例',
    parties: [OWNER],
    openFor: [],
    scopes: [],
    words: [],
    dueAt,
    sortAt: dueAt,
    rating: null,
    ...over,
  }
  const whole: Second = Object.assign({ ...document }, follows(document, at))
  expect(await seconds.insert(countedFromBirth(whole, secondCounter))).toBe(true)
}
const settle = async () => {
  await world.settle()
  await sweep([seconds], effectKinds, 10_000)
}

beforeAll(async () => {
  world = await startDomainWorld()
  await settleNeighbourhood()
  const { database } = world.simulator.world
  await database.createCollection('test_seconds')
  for (const one of seconds.definition.indexes) await database.createIndex('test_seconds', one)
  for (const account of ['clerk', 'town', 'county', 'secretary', 'other-clerk'])
    staff[account] = await world.login(account)
  make = caseMaker(world, staff)
})
afterAll(() => world.close())

const told = async (asked: ReturnType<DomainWorld['admin']>) => {
  const { data, error, cost } = await asked
  expect(error).toBeUndefined()
  return { data, cost }
}
const queue = (account: string, input: object = {}) => told(world.admin(staff[account], 'casework.queue', input))
const mine = (input: object = {}) => told(world.app('o-resident', 'casework.mine', input))

/** Every page of a list, one after another. */
async function pages(read: (where: object) => ReturnType<typeof queue>, limit: number, between?: () => Promise<void>) {
  const seen: string[] = []
  let after: string | undefined
  do {
    const { data, cost } = await read({ limit, ...(after ? { after } : {}) })
    expect(cost.requests).toBeLessThanOrEqual(1 + caseKinds().length)
    expect(data.rows.length).toBeLessThanOrEqual(limit)
    seen.push(...data.rows.map(({ caseId }: CaseCard) => caseId))
    after = data.next ?? undefined
    await between?.()
    between = undefined
  } while (after)
  return seen
}

describe('a second kind of case that is declared', () => {
  const applications: string[] = []

  beforeAll(async () => {
    for (let i = 0; i < 4; i++) {
      const { caseId } = await make.caseIn('submitted')
      applications.push(caseId)
    }
    const { data } = await queue('clerk', { kind: 'application' })
    const sortAts: number[] = data.rows.map(({ sortAt }: QueueRow) => sortAt)
    // before, between, beside and after the applications, equal ones among them
    const first = sortAts[0] ?? 0
    const last = sortAts.at(-1) ?? 0
    const places = [first - 1000, first, first, last, last + 1000, last + 1000, last + 2000]
    for (const [i, dueAt] of places.entries()) await ask(`second_${i}`, { dueAt, sortAt: dueAt })
    await settle()
  })

  test.each([1, 2, 3, 50])(
    'stands in the one queue with applications, in due order, each once (%i a page)',
    async (limit) => {
      const rows: QueueRow[] = (await queue('clerk', { limit: 50 })).data.rows
      expect(rows).toHaveLength(11)
      const order = rows.map(({ sortAt, caseId }) => [sortAt, caseId] as const)
      expect(order).toEqual([...order].sort(([a, x], [b, y]) => a - b || (x < y ? -1 : 1)))
      const seen = await pages((where) => queue('clerk', where), limit)
      expect(seen).toEqual(rows.map(({ caseId }) => caseId))
      const down = await pages((where) => queue('clerk', { order: 'desc', ...where }), limit)
      expect(down).toEqual([...seen].reverse())
    },
  )

  test('what leaves and comes between two pages hides and repeats nothing', async () => {
    const before = await pages((where) => queue('clerk', where), 50)
    const [gone = ''] = before.filter((id) => id.startsWith('second')).slice(-1)
    const seen = await pages(
      (where) => queue('clerk', where),
      2,
      async () => {
        await seconds.updateWhere({ _id: gone }, { status: 'answered' })
        await ask('second_early', { dueAt: 1, sortAt: 1 })
      },
    )
    expect(seen).toEqual(before.filter((id) => id !== gone))
    await seconds.remove('second_early')
    await seconds.updateWhere({ _id: gone }, { status: 'asked' })
  })

  test('one kind alone is asked for at the price of one, and a filter that only one answers asks nobody else', async () => {
    const { data, cost } = await queue('clerk', { kind: 'application' })
    expect(data.rows.map(({ kind }: QueueRow) => kind)).toEqual(Array(4).fill('application'))
    expect(cost.requests).toBe(2)
    const found = await queue('clerk', { department: '人社' })
    expect([found.data.rows.length, found.cost.requests]).toEqual([4, 2])
    expect((await queue('clerk', { status: ['asked'] })).data.rows).toHaveLength(7)
    expect((await queue('clerk', { status: ['asked', 'submitted'] })).data.rows).toHaveLength(11)
    expect((await queue('clerk', { overdueOnly: true })).data.rows).toEqual([])
    const exported = await told(world.admin(staff.clerk, 'casework.export', {}))
    expect(exported.data.rows.map(({ caseId }: QueueRow) => caseId)).toEqual(
      await pages((where) => queue('clerk', where), 50),
    )
  })

  test('is found by words in its own community, and a grid next door opens nothing', async () => {
    const found = async (account: string, input: object) =>
      (await queue(account, { kind: 'second', limit: 50, ...input })).data.rows.length
    for (const search of ['样例', '样', 'wy', '什么时候上班'])
      expect([search, await found('clerk', { search })]).toEqual([search, 7])
    expect(await found('clerk', { search: '样例', status: ['answered'] })).toBe(0)
    expect(await found('clerk', { grid: `${HOME}/01` })).toBe(7)
    expect(await found('clerk', { grid: `${HOME}/02` })).toBe(0)
    for (const narrowed of [{ grid: `${HOME}/01` }, { grid: HOME }, { search: '样例' }, { search: '样例', grid: HOME }])
      expect([narrowed, await found('other-clerk', narrowed)]).toEqual([narrowed, 0])
    const { error } = await world.admin(staff.clerk, 'casework.queue', { kind: 'second', search: '样', grid: HOME })
    expect(error.fields).toEqual({ search: '只写了一个字，请再写一个字，或者先去掉事项、网格的筛选。' })
  })

  test('of others it is shown to nobody', async () => {
    expect((await queue('other-clerk')).data.rows).toEqual([])
    const secretary: QueueRow[] = (await queue('secretary', { limit: 50 })).data.rows
    expect(secretary.map(({ kind }) => kind)).toEqual(Array(4).fill('application'))
  })

  test('is told with its word and its statuses to those who have its lists', async () => {
    const kindsOf = async (account: string) => {
      const { data, cost } = await told(world.admin(staff[account], 'casework.kinds'))
      expect(cost.requests).toBe(1)
      return data.kinds
    }
    const named = (all: KindWords[], wanted: string) => all.find(({ name }) => name === wanted)
    const kinds = await kindsOf('clerk')
    const first = named(kinds, 'application')
    expect(first).toMatchObject({ word: '办件', answers: ['search', 'itemId', 'level', 'department'] })
    expect(first?.statuses).toContainEqual({ status: 'closed', word: '已办结', ended: true })
    expect(named(kinds, 'second')).toEqual({
      name: 'second',
      word: '第二种',
      answers: ['search'],
      statuses: [
        { status: 'asked', word: '待答复', ended: false },
        { status: 'answered', word: '已答复', ended: true },
      ],
    })
    const others = await kindsOf('secretary')
    expect([named(others, 'application')?.word, named(others, 'second')]).toEqual(['办件', undefined])
  })

  test('what no kind knows is refused in words', async () => {
    for (const [field, input] of [
      ['kind', { kind: 'hearing' }],
      ['status.0', { status: ['nowhere'] }],
    ] as const) {
      const { error } = await world.admin(staff.clerk, 'casework.queue', input)
      expect(error).toMatchObject({ code: 'BAD_INPUT' })
      expect(error.fields?.[field]).toMatch(/^没有这/)
    }
  })

  test.each([1, 4, 50])('is among my cases, the last touched first (%i a page)', async (limit) => {
    const rows: CaseCard[] = (await mine({ limit: 50 })).data.rows
    expect(rows).toHaveLength(11)
    expect(rows.map(({ updatedAt }) => updatedAt)).toEqual(rows.map(({ updatedAt }) => updatedAt).sort((a, b) => b - a))
    expect(await pages((where) => mine(where), limit)).toEqual(rows.map(({ caseId }) => caseId))
    expect((await mine({ state: 'draft' })).data.rows).toEqual([])
    const home = await told(world.app('o-resident', 'home.open'))
    expect(home.data.cases.map(({ caseId }: CaseCard) => caseId).sort()).toEqual(
      rows.map(({ caseId }) => caseId).sort(),
    )
    expect(home.cost.requests).toBe(1)
  })

  test('is counted with the others, in one request for all kinds', async () => {
    const { data, cost } = await told(world.admin(staff.clerk, 'casework.figures'))
    expect([data.running, data.arrivedToday]).toEqual([11, 11])
    expect(Object.values<number>(data.mine).reduce((sum, one) => sum + one, 0)).toBe(11)
    expect(cost.requests).toBe(1)
    expect(
      data.latest.some(
        ({ kind, statusWord }: { kind: string; statusWord: string }) => kind === 'second' && statusWord === '待答复',
      ),
    ).toBe(true)
    const { data: secretarys } = await told(world.admin(staff.secretary, 'casework.figures'))
    expect(secretarys.running).toBe(4)
  })

  test('promised in minutes it is overdue in its row, in the list and in the figures at the same instant', async () => {
    const minute = Math.floor(Date.now() / 60_000) * 60_000 - 1
    const late = async () => {
      await settle()
      const { data } = await queue('clerk', { kind: 'second', overdueOnly: true, limit: 50 })
      const { data: figures } = await told(world.admin(staff.clerk, 'casework.figures'))
      return [
        figures.overdue,
        figures.mine.overdue,
        data.rows.length,
        data.rows.filter(({ urgency }: QueueRow) => urgency === 'overdue').length,
      ]
    }
    expect(await late()).toEqual([0, 0, 0, 0])
    await ask('second_soon', { dueAt: minute + 120_000 })
    expect(await late()).toEqual([0, 0, 0, 0])
    await ask('second_late', { dueAt: minute })
    expect(await late()).toEqual([1, 1, 1, 1])
    for (const id of ['second_soon', 'second_late']) await seconds.remove(id)
  })

  test('moves the stamp of the desk', async () => {
    const stamp = async () => (await told(world.admin(staff.clerk, 'home.stamp'))).data.cases
    const before = await stamp()
    expect(await stamp()).toBe(before)
    await seconds.updateWhere({ _id: 'second_1' }, { updatedAt: Date.now() + 1, version: 2 })
    expect(await stamp()).not.toBe(before)
  })

  test('is rated by the same action, once, by its owner only; sent again it is the same answer', async () => {
    const rate = (openid: string, input: object) =>
      world.app(openid, 'casework.rate', { kind: 'second', score: 5, ...input })
    await ask('second_rated')
    const asked = { caseId: 'second_rated', version: 1, requestId: requestId() }
    const form = (openid: string) => world.app(openid, 'casework.ratingForm', { caseId: asked.caseId, kind: 'second' })
    expect((await form('o-resident')).data).toEqual({
      caseId: 'second_rated',
      version: 1,
      page: 'packages/second/pages/second/second?id=second_rated',
      question: '“什么时候上班”，答复得怎么样？',
      praise: ['答得清楚'],
      complaints: ['没有答到'],
      mayRate: false,
    })
    expect((await form('o-neighbour')).error.code).toBe('NOT_FOUND')
    expect((await rate('o-resident', asked)).error).toMatchObject({ code: 'NOT_NOW', message: '现在还不能评价。' })
    await seconds.updateWhere({ _id: 'second_rated' }, { status: 'answered', state: 'ended' })
    expect((await form('o-resident')).data.mayRate).toBe(true)
    expect((await rate('o-neighbour', asked)).error.code).toBe('NOT_FOUND')
    expect((await rate('o-resident', { ...asked, score: 6 })).error.fields).toEqual({ score: '请打1到5分。' })
    const [one, same] = await Promise.all([rate('o-resident', asked), rate('o-resident', asked)])
    expect([one.error, same.error]).toEqual([undefined, undefined])
    expect(await rate('o-resident', asked)).toMatchObject({ data: one.data })
    expect(await seconds.get('second_rated')).toMatchObject({ rating: { score: 5 }, version: 2 })
    expect((await rate('o-resident', { ...asked, kind: 'application' })).error.code).toBe('NOT_FOUND')
    expect((await rate('o-resident', { ...asked, kind: 'hearing' })).error.code).toBe('BAD_INPUT')
  })
})
