import { type CaseMaker, caseMaker, requestId } from '../../../tests/harness/case-maker'
import { type DomainWorld, startDomainWorld } from '../../../tests/harness/domain-world'
import { HOME, settleNeighbourhood } from '../../../tests/harness/neighbourhood'
import { effectKinds } from '../..'
import {
  type Area,
  areasAs,
  born,
  collection,
  counted,
  countedFromBirth,
  counter,
  dayOf,
  index,
  inside,
  isStaffOf,
  type Life,
  scopesOf,
  sweep,
} from '../../kernel'
import type { CaseCard, QueueRow } from '../views'
import { COUNTED_BY, type Moved, type Standing } from './counter'
import { type AnyCase, CASE_INDEXES } from './document'
import { caseKind } from './kind'

/** A second kind of case, as a newcomer would declare it: a question that the community answers. */
interface Enquiry extends AnyCase {
  question: string
  status: 'asked' | 'answered'
  ownerId: string
  rating: { score: number } | null
}

const enquiries = collection<Enquiry>({
  name: 'test_enquiries',
  indexes: [index('lists', 'scopes', 'status', 'sortAt', '_id'), ...CASE_INDEXES],
  retention: { forever: 'a test' },
})

const enquiryCounter = counter<Enquiry, Standing, Moved>({
  name: 'test_enquiries',
  by: COUNTED_BY,
  countedAs: ({ status, createdAt, dueAt }) => {
    const at = { department: '', level: 'community', who: 'desk' } as const
    const arrived = { ...at, what: 'arrived', day: dayOf(createdAt) } as const
    return status === 'answered'
      ? [arrived]
      : [arrived, { ...at, what: 'running', day: dueAt === null ? '' : dayOf(dueAt) }]
  },
  noteOf: ({ status }) => ({ grid: '', department: '', status }),
})

const life: Life<Enquiry, 'answer' | 'rate', Enquiry['status'], 'owner' | 'clerk', 'unrated'> & { idKey: 'caseId' } = {
  documents: enquiries,
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

const card = (document: Enquiry): CaseCard => ({
  caseId: document._id,
  kind: 'enquiry',
  no: document._id,
  itemName: document.question,
  everyday: document.question,
  status: document.status,
  state: document.state,
  mark: { word: '等答复', tone: 'info' },
  page: `packages/enquiry/pages/enquiry/enquiry?id=${document._id}`,
  level: 'community',
  sentence: '社区会答复您',
  wants: null,
  due: null,
  updatedAt: document.updatedAt,
  version: document.version,
})

caseKind<Enquiry>({
  name: 'enquiry',
  word: '咨询',
  life,
  statuses: { asked: { staff: '待答复' }, answered: { staff: '已答复', ended: true } },
  heavy: ['log'],
  card,
  queue: {
    isFor: (actor) => areasAs(actor, ['clerk']).length > 0,
    answers: [],
    condition: (actor, { state, status, grid }) => ({
      scopes: grid ?? inside(areasAs(actor, ['clerk'])),
      status: status?.length ? inside(status) : state === 'ended' ? 'answered' : state === 'waiting' ? '' : 'asked',
    }),
    fields: ['question', 'status', 'state', 'area', 'createdAt', 'updatedAt', 'version', 'dueAt'],
    row: (document): QueueRow => ({
      ...card(document),
      statusWord: '待答复',
      room: 'enquiries',
      applicantName: '',
      grid: '',
      department: '',
      holder: '社区窗口',
      urgency: 'normal',
      submittedAt: document.createdAt,
      list: document.state === 'ended' ? 'ended' : 'mine',
      sortAt: document.sortAt,
    }),
  },
  figures: {
    counter: enquiryCounter,
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
    change: (document, { at }, { score }) =>
      counted<Enquiry>(document, { set: { rating: { score } }, log: [] }, at, enquiryCounter),
    present: ({ document }) => card(document),
  },
})

let world: DomainWorld
let make: CaseMaker
const staff: Record<string, string> = {}
const OWNER = 'person-o-resident'

async function ask(id: string, over: Partial<Enquiry> = {}, area: Area = `${HOME}/01`) {
  const at = Date.now()
  const dueAt = over.dueAt ?? at + 3600_000
  const document: Enquiry = {
    ...born(id, area, at, []),
    question: '什么时候上班',
    status: 'asked',
    state: 'running',
    ownerId: OWNER,
    parties: [OWNER],
    openFor: [OWNER],
    scopes: scopesOf(area),
    dueAt,
    sortAt: dueAt,
    rating: null,
    ...over,
  }
  expect(await enquiries.insert(countedFromBirth(document, enquiryCounter))).toBe(true)
}
const settle = async () => {
  await world.settle()
  await sweep([enquiries], effectKinds, 10_000)
}

beforeAll(async () => {
  world = await startDomainWorld()
  await settleNeighbourhood()
  const { database } = world.simulator.world
  await database.createCollection('test_enquiries')
  for (const one of enquiries.definition.indexes) await database.createIndex('test_enquiries', one)
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
    expect(cost.requests).toBeLessThanOrEqual(3)
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
    for (const [i, dueAt] of places.entries()) await ask(`enquiry_${i}`, { dueAt, sortAt: dueAt })
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
    const [gone = ''] = before.filter((id) => id.startsWith('enquiry')).slice(-1)
    const seen = await pages(
      (where) => queue('clerk', where),
      2,
      async () => {
        await enquiries.updateWhere({ _id: gone }, { status: 'answered' })
        await ask('enquiry_early', { dueAt: 1, sortAt: 1 })
      },
    )
    expect(seen).toEqual(before.filter((id) => id !== gone))
    await enquiries.remove('enquiry_early')
    await enquiries.updateWhere({ _id: gone }, { status: 'asked' })
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

  test('of others it is shown to nobody', async () => {
    expect((await queue('other-clerk')).data.rows).toEqual([])
    const secretary: QueueRow[] = (await queue('secretary', { limit: 50 })).data.rows
    expect(secretary.map(({ kind }) => kind)).toEqual(Array(4).fill('application'))
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
        ({ kind, statusWord }: { kind: string; statusWord: string }) => kind === 'enquiry' && statusWord === '待答复',
      ),
    ).toBe(true)
    const { data: secretarys } = await told(world.admin(staff.secretary, 'casework.figures'))
    expect(secretarys.running).toBe(4)
  })

  test('moves the stamp of the desk', async () => {
    const stamp = async () => (await told(world.admin(staff.clerk, 'home.stamp'))).data.cases
    const before = await stamp()
    expect(await stamp()).toBe(before)
    await enquiries.updateWhere({ _id: 'enquiry_1' }, { updatedAt: Date.now() + 1, version: 2 })
    expect(await stamp()).not.toBe(before)
  })

  test('is rated by the same action, once, by its owner only; sent again it is the same answer', async () => {
    const rate = (openid: string, input: object) =>
      world.app(openid, 'casework.rate', { kind: 'enquiry', score: 5, ...input })
    await ask('enquiry_rated')
    const asked = { caseId: 'enquiry_rated', version: 1, requestId: requestId() }
    const form = (openid: string) => world.app(openid, 'casework.ratingForm', { caseId: asked.caseId, kind: 'enquiry' })
    expect((await form('o-resident')).data).toEqual({
      caseId: 'enquiry_rated',
      version: 1,
      page: 'packages/enquiry/pages/enquiry/enquiry?id=enquiry_rated',
      question: '“什么时候上班”，答复得怎么样？',
      praise: ['答得清楚'],
      complaints: ['没有答到'],
      mayRate: false,
    })
    expect((await form('o-neighbour')).error.code).toBe('NOT_FOUND')
    expect((await rate('o-resident', asked)).error).toMatchObject({ code: 'NOT_NOW', message: '现在还不能评价。' })
    await enquiries.updateWhere({ _id: 'enquiry_rated' }, { status: 'answered', state: 'ended' })
    expect((await form('o-resident')).data.mayRate).toBe(true)
    expect((await rate('o-neighbour', asked)).error.code).toBe('NOT_FOUND')
    expect((await rate('o-resident', { ...asked, score: 6 })).error.fields).toEqual({ score: '请打1到5分。' })
    const [one, same] = await Promise.all([rate('o-resident', asked), rate('o-resident', asked)])
    expect([one.error, same.error]).toEqual([undefined, undefined])
    expect(await rate('o-resident', asked)).toMatchObject({ data: one.data })
    expect(await enquiries.get('enquiry_rated')).toMatchObject({ rating: { score: 5 }, version: 2 })
    expect((await rate('o-resident', { ...asked, kind: 'application' })).error.code).toBe('NOT_FOUND')
    expect((await rate('o-resident', { ...asked, kind: 'hearing' })).error.code).toBe('BAD_INPUT')
  })
})
