import { caseMaker, requestId } from '../../tests/harness/case-maker'
import { type DomainWorld, startDomainWorld, type Told } from '../../tests/harness/domain-world'
import { addPerson, idNumber, settleNeighbourhood } from '../../tests/harness/neighbourhood'
import { present, uses } from '../kernel'
import { mailboxes } from '../messaging/mailbox'
import type { Community } from '../places'
import { people } from './person'
import { reveals } from './reveals'

// acting for somebody needs their yes; what follows is tried by whoever has none
let world: DomainWorld
let home: Community
let number = 300

beforeAll(async () => {
  world = await startDomainWorld()
  home = (await settleNeighbourhood()).home
})
afterEach(() => jest.restoreAllMocks())
afterAll(() => world.close())

const CARER = 'o-resident'
const DAY = 24 * 3600_000

interface Elder {
  name: string
  idNumber: string
  /** '' without WeChat */
  openid: string
}

/** An elder of the register. */
async function elderWith(openid: string): Promise<Elder> {
  number += 1
  const elder = { name: '严样例', idNumber: idNumber('1940-01-01', number), openid }
  await addPerson({ openid, name: elder.name, born: '1940-01-01', sequence: number, community: home })
  return elder
}
const stranger = (): Elder => ({ name: '容样例', idNumber: idNumber('1941-01-01', ++number), openid: '' })

const ask = (openid: string, { name, idNumber }: Elder, more: object = {}) =>
  world.app(openid, 'people.actFor', { requestId: requestId(), name, idNumber, relation: '母亲', ...more })
const save = (openid: string, { name, idNumber }: Elder, more: object = {}) =>
  world.app(openid, 'people.saveDependent', {
    requestId: requestId(),
    name,
    idNumber,
    relation: '母亲',
    buildingId: 'b1',
    ...more,
  })
const draftFor = (openid: string, forDependent: string) =>
  world.app(openid, 'casework.saveDraft', {
    requestId: requestId(),
    itemId: 'senior-age-allowance',
    itemVersion: 1,
    forDependent,
    form: {},
    materials: {},
  })
const haircutFor = (openid: string, forDependent: string) =>
  world.app(openid, 'volunteering.order', {
    requestId: requestId(),
    serviceId: 'haircut',
    forDependent,
    startAt: Math.floor((Date.now() + 8 * 3600_000) / DAY) * DAY - 8 * 3600_000 + 2 * DAY + 10 * 3600_000,
    place: {},
  })
const tieIn = ({ data }: Told, name: string) =>
  present(data.dependents.find((one: { name: string }) => one.name === name))
const rowsFor = async (openid: string) => (await world.app(openid, 'people.actingForMe')).data.rows
const answer = (openid: string, accept: boolean, more: object = {}) =>
  world.app(openid, 'people.answerActFor', { requestId: requestId(), accept, ...more })
/** A new day for whoever asks: nobody is asked for, and nothing was tried. */
beforeEach(async () => {
  await people.updateWhere({ openid: CARER }, { dependents: [] })
  for (const { _id } of await uses.find({}, { limit: 1000 })) await uses.remove(_id)
})

describe('without their yes', () => {
  test.each([
    ['an elder of the register without WeChat', () => elderWith('')],
    ['an elder who has WeChat', () => elderWith('o-yan')],
    ['somebody whom nobody knows', async () => stranger()],
  ])('nobody applies or orders for %s, and learns nothing of them', async (_, made) => {
    const elder = await made()
    const asked = await save(CARER, elder)
    const tie = tieIn(asked, elder.name)
    expect(tie).toMatchObject({ relation: '母亲', waiting: { until: expect.any(Number) } })
    const draft = await draftFor(CARER, tie.personId)
    expect(draft.error).toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining('还没有同意') })
    const order = await haircutFor(CARER, tie.personId)
    expect(order.error).toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining('还没有同意') })
    const [person] = await people.find({ openid: elder.openid || 'none' }, { limit: 1 })
    if (person) expect((await draftFor(CARER, person._id)).error.code).toBe('BAD_INPUT')
    const stored = JSON.stringify((await people.find({ openid: CARER }, { limit: 1 }))[0])
    expect(stored).not.toContain(elder.idNumber)
  })

  test('asking answers the same, after the same requests, whoever it concerns, and makes nobody', async () => {
    const known = await elderWith('')
    const withWeChat = await elderWith('o-yan-2')
    const before = await people.count({})
    const guessed = await elderWith('')
    for (const sequence of [21, 22, 23, 24])
      await addPerson({ openid: `o-asks-${sequence}`, name: '问样例', sequence, community: home })
    const answers = [
      await ask('o-asks-21', known),
      await ask('o-asks-22', withWeChat),
      await ask('o-asks-23', stranger()),
      // the right number by another name
      await ask('o-asks-24', { ...guessed, name: '错样例' }),
    ]
    const shown = answers.map(({ ok, data, cost }) => {
      const { personId, name, ...tie } = data.dependents.at(-1)
      return { ok, requests: cost.requests, keys: Object.keys(tie), known: typeof personId }
    })
    expect(shown).toEqual(Array(4).fill(shown[0]))
    expect(await people.count({})).toBe(before + 5)
  })

  test('of twelve only six are asked, and none beyond them is written', async () => {
    const before = await people.count({})
    const codes: string[] = []
    for (let i = 0; i < 12; i++) codes.push((await save(CARER, stranger())).error?.code ?? 'ok')
    expect(codes).toEqual([...Array(6).fill('ok'), ...Array(6).fill('TOO_MANY')])
    expect(await people.count({})).toBe(before)
    expect((await world.app(CARER, 'people.me')).data.dependents).toHaveLength(6)
  })
})

describe('asked in their WeChat', () => {
  test('they hear of it, say yes, see who acts for them, and end it; the carer is told and stopped at once', async () => {
    const elder = await elderWith('o-yes')
    await ask(CARER, elder)
    await world.settle()
    const told = present((await mailboxes.get('o-yes'))?.messages[0])
    expect(told).toMatchObject({ title: '王样例想替您代办', page: expect.stringContaining('dependents') })
    const [row] = await rowsFor('o-yes')
    expect(row).toMatchObject({ name: '王样例', relation: '母亲', state: 'asked', about: expect.any(String) })
    const yes = await answer('o-yes', true, { askId: row.askId })
    expect(yes.data.rows).toEqual([expect.objectContaining({ state: 'acting', how: 'wechat', askId: null })])

    const me = (await world.app(CARER, 'people.me')).data
    expect(me.dependents).toEqual([{ personId: 'person-o-yes', name: '严样例', relation: '母亲' }])
    const draft = await draftFor(CARER, 'person-o-yes')
    expect(draft.error).toBeUndefined()
    expect((await haircutFor(CARER, 'person-o-yes')).error).toBeUndefined()

    const ended = await world.app('o-yes', 'people.endActFor', { requestId: requestId(), carerId: row.carerId })
    expect(ended.data.rows).toEqual([])
    expect((await draftFor(CARER, 'person-o-yes')).error.code).toBe('BAD_INPUT')
    await world.settle()
    const messages = present((await mailboxes.get(CARER))?.messages).map(({ title }) => title)
    expect(messages).toEqual(expect.arrayContaining(['严样例同意您代办', '严样例结束了您的代办']))
  })

  test('a no leaves nothing; sent twice it is one answer', async () => {
    const elder = await elderWith('o-no')
    await ask(CARER, elder)
    const [{ askId }] = await rowsFor('o-no')
    const no = { requestId: requestId(), accept: false, askId }
    for (const told of [
      await world.app('o-no', 'people.answerActFor', no),
      await world.app('o-no', 'people.answerActFor', no),
    ])
      expect(told.data).toEqual({ rows: [] })
    expect((await world.app(CARER, 'people.me')).data.dependents).toEqual([])
    expect((await answer('o-no', true, { askId })).error.code).toBe('NOT_NOW')
  })

  test('nobody but whom it concerns answers it, and whoever has another name is not asked', async () => {
    const elder = await elderWith('o-mine')
    const asked = await ask(CARER, elder)
    const { personId: askId } = tieIn(asked, elder.name)
    for (const openid of ['o-neighbour', 'o-worker', CARER]) {
      expect((await answer(openid, true, { askId })).error.code).toBe('NOT_NOW')
      expect((await answer(openid, false, { askId })).error).toBeUndefined()
    }
    expect(tieIn(await world.app(CARER, 'people.me'), elder.name).waiting).toBeDefined()
    await ask(CARER, { ...elder, name: '错样例' })
    expect((await rowsFor('o-mine')).filter(({ state }: { state: string }) => state === 'asked')).toEqual([])
  })

  test('by the request that asked, or as the only one; ten yeses at once are one', async () => {
    const elder = await elderWith('o-once')
    const asking = requestId()
    await ask(CARER, elder, { requestId: asking })
    const yes = { requestId: asking, accept: true }
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.app('o-once', 'people.answerActFor', yes)))
    expect(answers.some(({ ok }) => ok)).toBe(true)
    expect((await world.app(CARER, 'people.me')).data.dependents).toEqual([
      { personId: 'person-o-once', name: '严样例', relation: '母亲' },
    ])
    expect((await rowsFor('o-once')).map(({ state }: { state: string }) => state)).toEqual(['acting'])
  })

  test('a question is over after thirty days; whoever asked takes it back before', async () => {
    const elder = await elderWith('o-late')
    const asked = await ask(CARER, elder)
    const { personId } = tieIn(asked, elder.name)
    const later = Date.now() + 31 * DAY
    const clock = jest.spyOn(Date, 'now').mockReturnValue(later)
    expect(await rowsFor('o-late')).toEqual([])
    expect((await answer('o-late', true, { askId: personId })).error.code).toBe('NOT_NOW')
    clock.mockRestore()
    expect(await rowsFor('o-late')).toHaveLength(1)
    await world.app(CARER, 'people.stopActingFor', { requestId: requestId(), personId })
    expect(await rowsFor('o-late')).toEqual([])
  })
})

describe('read out at the door', () => {
  const atDoor = (openid: string, { name, idNumber }: Elder) =>
    world.app(openid, 'people.askedAtDoor', { name, idNumber })
  const enter = (personId: string, code: string, more: object = {}) =>
    world.app(CARER, 'people.enterActForCode', { requestId: requestId(), personId, code, ...more })

  test('the worker of the grid sees who asks and the six digits, which is written down; with them it holds', async () => {
    const elder = await elderWith('')
    const { personId } = tieIn(await save(CARER, elder), elder.name)
    const door = await atDoor('o-worker', elder)
    expect(door.data.rows).toEqual([
      expect.objectContaining({ name: '王样例', relation: '母亲', code: expect.stringMatching(/^\d{6}$/) }),
    ])
    const [person] = await people.find({ 'dependents.personId': personId }, { limit: 1 })
    expect(person?.openid).toBe(CARER)
    const record = present((await people.find({ openid: `none:person-${number}` }, { limit: 1 }))[0])
    expect((await reveals.find({ personId: record._id }, { limit: 5 })).map(({ field }) => field)).toEqual([
      '谁想替您代办（核对码）',
    ])
    const { code } = door.data.rows[0]
    const again = { requestId: requestId() }
    const done = await enter(personId, ` ${code.slice(0, 3)} ${code.slice(3)} `, again)
    expect(done.data.dependents).toEqual([{ personId: record._id, name: '严样例', relation: '母亲' }])
    expect((await enter(personId, code, again)).data).toEqual(done.data)
    expect((await draftFor(CARER, record._id)).error).toBeUndefined()
  })

  test('whom the register does not know is made of what was told', async () => {
    const elder = stranger()
    const { personId } = tieIn(await save(CARER, elder, { unit: '2', room: '601' }), elder.name)
    const { rows } = (await atDoor('o-worker', elder)).data
    const done = await enter(personId, rows[0].code)
    const made = present(await people.get(done.data.dependents[0].personId))
    expect(made).toMatchObject({ name: '容样例', address: { buildingId: 'b1', unit: '2' } })
    expect(made.openid).toMatch(/^none:/)
  })

  test('guessed, it is refused, and after five tries also when it is right', async () => {
    const elder = await elderWith('')
    const { personId } = tieIn(await save(CARER, elder), elder.name)
    const { code } = (await atDoor('o-worker', elder)).data.rows[0]
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    const codes: string[] = []
    for (let i = 0; i < 6; i++) codes.push((await enter(personId, wrong)).error.code)
    expect(codes).toEqual([...Array(5).fill('BAD_INPUT'), 'TOO_MANY'])
    expect((await enter(personId, code)).error.code).toBe('TOO_MANY')
  })

  test('nobody else is told: another grid’s worker, next door’s, a resident; nor by another name', async () => {
    const elder = await elderWith('')
    await save(CARER, elder)
    expect((await atDoor('o-other-worker', elder)).data.rows).toEqual([])
    for (const openid of ['o-resident', 'o-neighbour'])
      expect((await atDoor(openid, elder)).error.code).toBe('FORBIDDEN')
    expect((await atDoor('o-worker', { ...elder, name: '错样例' })).data.rows).toEqual([])
  })
})

describe('a young child', () => {
  const child = (born = `${new Date().getFullYear() - 8}-01-01`) => ({
    name: '小样例',
    idNumber: idNumber(born, ++number),
    openid: '',
  })

  test('is acted for at once, by what the parent tells; it keeps no ID number and is counted nowhere', async () => {
    const kid = child()
    const { personId } = tieIn(await save(CARER, kid, { relation: '子女' }), kid.name)
    const told = (await world.app(CARER, 'people.me')).data.dependents
    expect(told).toEqual([{ personId, name: '小样例', relation: '子女' }])
    expect((await draftFor(CARER, personId)).error).toBeUndefined()
    const record = present(await people.get(personId))
    expect(record).toMatchObject({ certainty: { level: 'declared' }, audienceKeys: [] })
    // the other parent too, and the child itself when it is grown
    expect((await save('o-neighbour', kid, { relation: '子女' })).error).toBeUndefined()
    expect(await people.count({ toldIndex: record.toldIndex })).toBe(2)
  })

  test('of the register gives away nothing: not that it is there, nor its phone or door', async () => {
    const kid = child()
    await addPerson({
      openid: '',
      name: kid.name,
      born: kid.idNumber.slice(6, 14).replace(/(....)(..)(..)/, '$1-$2-$3'),
      sequence: number,
      community: home,
    })
    const known = await save(CARER, kid, { relation: '子女', buildingId: 'b2', unit: '1', room: '9' })
    const unknown = await save(CARER, child(), { relation: '子女', buildingId: 'b2', unit: '1', room: '9' })
    expect(known.cost.requests).toBe(unknown.cost.requests)
    const { personId } = known.data.dependents[0]
    const draft = await draftFor(CARER, personId)
    const seen = await world.app(CARER, 'casework.get', { caseId: draft.data.caseId })
    expect(seen.data.applicant).toMatchObject({
      addressText: expect.stringContaining('阳光苑2栋'),
      phoneMasked: '没有留电话',
    })
  })

  test('is its own when it is grown up', async () => {
    const kid = child()
    const { personId } = tieIn(await save(CARER, kid, { relation: '子女' }), kid.name)
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 11 * 366 * DAY)
    expect((await draftFor(CARER, personId)).error.code).toBe('BAD_INPUT')
  })

  test('of seventeen says yes itself', async () => {
    const born = `${new Date().getFullYear() - 17}-01-01`
    expect(tieIn(await save(CARER, child(born), { relation: '子女' }), '小样例').waiting).toBeDefined()
  })
})

describe('a case shared with the family', () => {
  test('opens for whoever acts for the applicant; everybody else hears how they could, and nothing of it', async () => {
    const elder = await elderWith('o-shares')
    const { caseId } = await caseMaker(world, {}).caseIn('submitted', 'o-shares')
    const open = (openid: string) => world.app(openid, 'casework.get', { caseId })
    const refused = await open(CARER)
    expect(refused.error).toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining('我的家人') })
    expect((await world.app(CARER, 'casework.get', { caseId: 'case_none' })).error).toEqual(refused.error)
    await ask(CARER, elder)
    expect((await open(CARER)).error).toEqual(refused.error)
    await answer('o-shares', true)
    expect((await open(CARER)).data).toMatchObject({ caseId, available: [] })
    const [{ carerId }] = await rowsFor('o-shares')
    await world.app('o-shares', 'people.endActFor', { requestId: requestId(), carerId })
    expect((await open(CARER)).error).toEqual(refused.error)
    expect((await open('o-neighbour')).error).toEqual(refused.error)
  })
})
