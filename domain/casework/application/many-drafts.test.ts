import { ITEM, requestId } from '../../../tests/harness/case-maker'
import { type DomainWorld, startDomainWorld, type Told } from '../../../tests/harness/domain-world'
import { settleNeighbourhood } from '../../../tests/harness/neighbourhood'
import { present } from '../../kernel'
import { cases } from './collection'

const MOST = 40
let world: DomainWorld
beforeAll(async () => {
  world = await startDomainWorld()
  await settleNeighbourhood()
}, 60_000)
afterAll(() => world.close())

const begin = (openid = 'o-resident', request = requestId()) =>
  world.app(openid, 'casework.saveDraft', {
    requestId: request,
    ...ITEM,
    form: { contributionYears: 3 },
    materials: {},
  })
const twenty = (openid?: string) => Promise.all(Array.from({ length: 20 }, () => begin(openid)))
const drafts = (openid: string) => cases.count({ ownerOpenid: openid, state: 'draft' })
const code = ({ ok, error }: Told) => (ok ? 'done' : error.code)

test('a thousand drafts of one person, twenty at once, are forty; whoever begins more reads what to do', async () => {
  const answers: Told[] = []
  for (let round = 0; round < 50; round++) answers.push(...(await twenty()))
  expect(new Set(answers.map(code))).toEqual(new Set(['done', 'TOO_MANY']))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(MOST)
  expect(await drafts('o-resident')).toBe(MOST)
  expect(present(answers.at(-1)).error.message).toMatch(/先存在手机里.*交掉或者删掉.*社区/)
})

test('one place left and twenty at once: one gets it', async () => {
  const [one] = await cases.find({ ownerOpenid: 'o-resident', state: 'draft' }, { limit: 1 })
  const { _id: caseId, version } = present(one)
  expect((await world.app('o-resident', 'casework.discard', { caseId, version })).ok).toBe(true)
  const answers = await twenty()
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await drafts('o-resident')).toBe(MOST)
})

test('a draft that is there is saved on, one that is handed in makes room, and others are not counted with it', async () => {
  const request = requestId()
  const first = await begin('o-neighbour', request)
  for (let round = 0; round < 2; round++) await twenty('o-neighbour')
  expect(await drafts('o-neighbour')).toBe(MOST)
  // the same request is the same draft, and another save of it is one
  const again = await begin('o-neighbour', request)
  expect(again.data.caseId).toBe(first.data.caseId)
  const { caseId, version } = again.data
  const form = { contributionYears: 15, makeUp: false, otherPension: false, payoutAccount: '6222021234567890123' }
  const saved = await world.app('o-neighbour', 'casework.saveDraft', {
    requestId: requestId(),
    ...ITEM,
    caseId,
    version,
    form,
    materials: {},
  })
  expect(saved.error).toBeUndefined()
  expect(code(await begin('o-neighbour'))).toBe('TOO_MANY')
  const gone = await world.app('o-neighbour', 'casework.discard', { caseId, version: saved.data.version })
  expect(gone.ok).toBe(true)
  expect(code(await begin('o-neighbour'))).toBe('done')
})
