import { requestId } from '../../../tests/harness/case-maker'
import { addPerson, idNumber } from '../../../tests/harness/neighbourhood'
import { startTown, type Told, type Town } from '../../messaging/testing/town'
import { settled } from '../../messaging/testing/townspeople'
import { people } from '../../people/person'
import { reveals } from '../../people/reveals'
import { skills } from '../rules'
import { volunteerPart } from '../volunteer/volunteer'
import { orders } from './document'

// what a stranger who calls themself a volunteer, or a volunteer who is curious, might learn of elders by ordinary calls
let town: Town
const HOUR = 3600_000
const DAY = 24 * HOUR
const ELDERS = 6
/** nothing of these may reach somebody who does not go there now */
const SECRETS = ['302室', '302', '1390000', '1990000']

const elders: { openid: string; personId: string; name: string; orderId: string }[] = []

beforeAll(async () => {
  town = await startTown()
  for (let i = 0; i < ELDERS; i++) {
    const person = await settled(town.home, { openid: `o-elder-${i}`, name: `老样例${i}`, born: '1945-03-03' })
    const { data } = await town.app(person.openid, 'volunteering.order', wish('haircut', i))
    elders.push({ openid: person.openid, personId: person._id, name: person.name, orderId: data.orderId })
  }
})
afterAll(() => town.close())

const morning = (days: number) => Math.floor((Date.now() + 8 * HOUR) / DAY) * DAY - 8 * HOUR + days * DAY + 10 * HOUR
const wish = (serviceId: string, i: number) => ({
  requestId: requestId(),
  serviceId,
  startAt: morning(3 + i),
  place: {},
})

const clerk = (action: string, input: object, account: keyof Town['tokens'] = 'clerk') =>
  town.admin(town.tokens[account], `volunteering.${action}`, input)

/** Somebody who invents an ID number, and says that they can do everything. */
async function stranger(openid: string, sequence: number): Promise<string> {
  await town.app(openid, 'people.saveProfile', {
    requestId: requestId(),
    name: '生样例',
    idNumber: idNumber('1991-09-09', sequence),
    phone: '19900000999',
    buildingId: 'b1',
    unit: '1',
    room: '101',
    consent: true,
  })
  const all = skills.map(({ id }) => id)
  await town.app(openid, 'volunteering.register', { requestId: requestId(), skills: all, reach: 20_000 })
  return (await town.app(openid, 'people.me')).data.personId
}

const told = (answers: Told[]) => JSON.stringify(answers)

/** A door's number stands by itself: as a part of an instant or an id it says nothing. */
const tells = (text: string, secret: string): boolean =>
  /^\d{1,4}$/.test(secret) ? new RegExp(`(?<![0-9A-Za-z])${secret}(?![0-9A-Za-z])`).test(text) : text.includes(secret)

/** Everything that somebody can ask about these orders, whatever they guess. */
async function harvest(openid: string): Promise<Told[]> {
  const answers = [await town.app(openid, 'volunteering.open', { limit: 50 })]
  for (const { orderId } of elders) {
    answers.push(await town.app(openid, 'volunteering.get', { orderId }))
    answers.push(await town.app(openid, 'volunteering.take', { orderId }))
    answers.push(await town.app(openid, 'volunteering.get', { orderId }))
    const { version } = (await orders.get(orderId)) ?? { version: 0 }
    answers.push(await town.app(openid, 'volunteering.giveBack', { orderId, version, reason: '临时有事' }))
  }
  answers.push(await town.app(openid, 'volunteering.myOrders', { side: 'taken' }))
  answers.push(await town.app(openid, 'messaging.inbox'))
  answers.push(await town.app(openid, 'home.open'))
  return answers
}

describe('a stranger with all skills and twenty kilometres', () => {
  let personId: string
  beforeAll(async () => {
    personId = await stranger('o-thief', 901)
  })

  test('sees and takes no order at a home; not one name, door or phone is told', async () => {
    const answers = await harvest('o-thief')
    for (const secret of [...SECRETS, ...elders.map(({ name }) => name)])
      expect([secret, tells(told(answers), secret)]).toEqual([secret, false])
    expect(answers[0]).toMatchObject({ ok: true, data: { rows: [] } })
    const takes = answers.filter(({ error }) => error?.message?.includes('等社区确认'))
    expect(takes).toHaveLength(ELDERS)
    for (const { orderId } of elders)
      expect(await orders.get(orderId)).toMatchObject({ status: 'open', volunteer: null })
  })

  test('is told truthfully how it goes on, takes what is done at the station, and is invited to no home', async () => {
    const { volunteer } = (await town.app('o-thief', 'volunteering.me')).data
    expect(volunteer).toMatchObject({
      standing: 'waiting',
      confirmed: [],
      standingText: expect.stringContaining('社区窗口'),
    })
    const order = await town.app('o-resident', 'volunteering.order', wish('station-haircut', 1))
    expect((await town.app('o-thief', 'volunteering.open')).data.rows).toMatchObject([{ orderId: order.data.orderId }])
    expect((await town.app('o-thief', 'volunteering.take', { orderId: order.data.orderId })).ok).toBe(true)
    await town.settle()
    for (const { orderId } of elders)
      expect((await orders.get(orderId))?.asked?.map(({ openid }) => openid)).not.toContain('o-thief')
  })

  test('is sent nowhere by staff, who see no such candidate', async () => {
    const [first] = elders
    const orderId = first?.orderId ?? ''
    const { candidates, version } = (await clerk('get', { orderId })).data
    expect(candidates.map((one: { personId: string }) => one.personId)).not.toContain(personId)
    expect((await clerk('assign', { orderId, version, volunteerId: personId })).error.code).toBe('NOT_NOW')
  })

  test('waits in the list of their own community’s staff, with covered numbers and what wants a proof', async () => {
    const { rows } = (await clerk('volunteers', {}, 'coordinator')).data
    expect(rows).toMatchObject([{ personId, standing: 'waiting', certainty: 'declared' }])
    expect(rows[0].skills).toContainEqual({ id: 'driving', name: '驾驶接送', proof: '驾驶证', confirmed: false })
    expect(rows[0].skills).toContainEqual({ id: 'haircut', name: '理发', proof: null, confirmed: false })
    for (const secret of ['19900000999', '19910909'])
      expect([secret, tells(told(rows), secret)]).toEqual([secret, false])
    expect((await clerk('volunteers', {}, 'other-clerk')).data.rows).toEqual([])
    expect((await clerk('volunteers', {}, 'town')).error.code).toBe('FORBIDDEN')
    for (const account of ['other-clerk', 'town'] as const)
      expect((await clerk('confirmVolunteer', { personId, skills: ['haircut'] }, account)).error.code).toBe('NOT_FOUND')
    const nobody = elders[0]?.personId
    expect((await clerk('confirmVolunteer', { personId: nobody, skills: ['haircut'] })).error.code).toBe('NOT_FOUND')
  })

  test('is not confirmed for a profession without a note of the proof, nor for what they never said', async () => {
    const bare = await clerk('confirmVolunteer', { personId, skills: ['haircut', 'medical'] })
    expect(bare.error).toMatchObject({ code: 'BAD_INPUT', fields: { note: expect.stringContaining('执业证') } })
    expect((await clerk('confirmVolunteer', { personId, skills: [] })).error.code).toBe('BAD_INPUT')
    const mute = await settled(town.home, { openid: 'o-mute', volunteer: { skills: ['haircut'] } })
    expect((await clerk('confirmVolunteer', { personId: mute._id, skills: ['repair'] })).error.code).toBe('BAD_INPUT')
  })
})

describe('whoever was confirmed', () => {
  const NAME = '专样例'
  let personId: string
  beforeAll(async () => {
    const person = await addPerson({ openid: 'o-helper', name: NAME, sequence: 905, community: town.home })
    personId = person._id
    await town.app('o-helper', 'volunteering.register', { requestId: requestId(), skills: ['haircut'], reach: 20_000 })
  })
  const order = (i: number) => elders[i]?.orderId ?? ''
  const takes = (i: number) => town.app('o-helper', 'volunteering.take', { orderId: order(i) })
  const reads = async (i: number) => (await town.app('o-helper', 'volunteering.get', { orderId: order(i) })).data
  const looksOf = async (i: number) => (await town.app(elders[i]?.openid ?? '', 'people.reveals')).data.rows
  const startsIn = (i: number, ms: number, minutes = 40) =>
    orders.updateWhere({ _id: order(i) }, { startAt: Date.now() + ms, endAt: Date.now() + ms + minutes * 60_000 })

  test('is so once, however often it is sent, and reads it in the inbox', async () => {
    const { version } = (await clerk('volunteers', {})).data.rows.find(
      (one: { personId: string }) => one.personId === personId,
    )
    const input = { personId, version, skills: ['haircut'], note: '看过身份证', requestId: requestId() }
    const done = await clerk('confirmVolunteer', input, 'coordinator')
    expect(done.error).toBeUndefined()
    expect(done.data).toMatchObject({
      standing: 'confirmed',
      confirmation: { by: expect.stringContaining('志愿'), note: '看过身份证' },
    })
    expect(await clerk('confirmVolunteer', input, 'coordinator')).toMatchObject({ ok: true, data: done.data })
    expect((await clerk('confirmVolunteer', { ...input, requestId: requestId() })).error.code).toBe('CONFLICT')
    await town.settle()
    const { rows } = (await town.app('o-helper', 'messaging.inbox')).data
    expect(rows.map(({ title }: { title: string }) => title)).toContain('志愿者登记：社区已确认')
    const person = await people.get(personId)
    expect(person?.log.filter(({ did }) => did === 'confirmVolunteer')).toMatchObject([{ note: '理发；看过身份证' }])
    expect((await town.app('o-helper', 'volunteering.me')).data.volunteer).toMatchObject({
      confirmed: ['haircut'],
      standingText: null,
    })
  })

  test('learns before the hour no more than family name and building, and the page says when', async () => {
    const taken = await takes(0)
    expect(taken.ok).toBe(true)
    const seen = await reads(0)
    expect(seen).toMatchObject({ status: 'taken', placeText: '阳光苑1栋', forName: '老**', phone: null })
    expect(seen.doorNote).toContain('开始前两小时')
    for (const secret of [...SECRETS, elders[0]?.name ?? ''])
      expect([secret, tells(told([taken, seen]), secret)]).toEqual([secret, false])
    expect(await looksOf(0)).toEqual([])
  })

  test('finds the door from two hours before, which the elder reads once an hour, however often it is looked at', async () => {
    await startsIn(0, 2 * HOUR + 60_000)
    expect((await reads(0)).phone).toBeNull()
    await startsIn(0, 2 * HOUR - 60_000)
    for (let i = 0; i < 5; i++)
      expect(await reads(0)).toMatchObject({ placeText: expect.stringContaining('302室'), forName: elders[0]?.name })
    expect((await reads(0)).phone).toMatch(/^139/)
    const { no } = (await orders.get(order(0))) ?? { no: '' }
    const looks = await looksOf(0)
    expect(new Set(looks.map(({ at }: { at: number }) => Math.floor(at / HOUR))).size).toBe(looks.length)
    expect(looks[0]).toMatchObject({
      byName: NAME,
      byRole: '志愿者',
      field: '姓名和点单的地址、点单人的电话',
      reason: `志愿者${NAME}为点单${no}`,
    })
    const list = (await town.app('o-helper', 'volunteering.myOrders', { side: 'taken' })).data
    for (const secret of SECRETS) expect([secret, tells(told(list), secret)]).toEqual([secret, false])
  })

  test('takes one that begins soon: what is shown with the answer is written down before', async () => {
    await startsIn(0, HOUR / 2)
    await startsIn(1, HOUR / 2)
    expect((await takes(1)).error?.code).toBe('NOT_NOW')
    await startsIn(0, -30 * DAY)
    await orders.updateWhere({ _id: order(0) }, { status: 'closed', takenFor: null })
    const answer = await takes(1)
    expect(answer.data.placeText).toContain('302室')
    expect(await looksOf(1)).toHaveLength(1)
    expect(await reveals.count({ personId: elders[1]?.personId ?? '' })).toBe(1)
  })

  test('finds it closed an hour after the end, forgotten check-out or not', async () => {
    await startsIn(1, -2 * HOUR, 59)
    const late = await reads(1)
    expect(late).toMatchObject({ placeText: '阳光苑1栋', forName: '老**', phone: null })
    expect(late.doorNote).toContain('已经收起')
  })

  test('who says more than was confirmed waits for that; who is somebody else now waits for everything', async () => {
    const say = (more: string[]) =>
      town.app('o-helper', 'volunteering.register', {
        requestId: requestId(),
        skills: ['haircut', ...more],
        reach: 20_000,
      })
    const said = await say(['medical'])
    expect(said.error).toBeUndefined()
    expect(said.data.volunteer).toMatchObject({ standing: 'waiting', confirmed: ['haircut'] })
    expect((await clerk('volunteers', {})).data.rows).toContainEqual(
      expect.objectContaining({ personId, standing: 'waiting' }),
    )
    const person = await people.get(personId)
    await people.updateWhere({ _id: personId }, { nameKey: '别人' })
    expect((await town.app('o-helper', 'volunteering.me')).data.volunteer.confirmed).toEqual([])
    expect((await takes(2)).error.message).toContain('等社区确认')
    await people.updateWhere({ _id: personId }, { nameKey: person?.nameKey })
    expect((await town.app('o-helper', 'volunteering.me')).data.volunteer.confirmed).toEqual(['haircut'])
  })

  test('who is paused has no door open any more, and what they took goes to others, whatever they say', async () => {
    await takes(3)
    await startsIn(3, HOUR)
    expect((await reads(3)).placeText).toContain('302室')
    expect((await clerk('withdrawConfirmation', { personId })).error.fields).toHaveProperty('reason')
    const paused = await clerk('withdrawConfirmation', { personId, reason: '居民反映没有按时到' })
    expect(paused.data).toMatchObject({ standing: 'withdrawn', withdrawal: { reason: '居民反映没有按时到' } })
    const after = await town.app('o-helper', 'volunteering.get', { orderId: order(3) })
    expect(after.data.placeText).toBe('阳光苑1栋')
    await town.settle()
    expect(await orders.get(order(3))).toMatchObject({ status: 'open', volunteer: null, takenFor: null })
    await town.app('o-helper', 'volunteering.register', {
      requestId: requestId(),
      skills: ['haircut', 'cooking'],
      reach: 20_000,
    })
    expect((await town.app('o-helper', 'volunteering.me')).data.volunteer).toMatchObject({
      standing: 'withdrawn',
      standingText: expect.stringContaining('居民反映没有按时到'),
    })
    expect((await town.app('o-helper', 'volunteering.open')).data.rows).toEqual([])
    expect((await takes(4)).error.code).toBe('NOT_NOW')
    expect(volunteerPart(await people.get(personId))?.keys).toEqual([])
  })
})

test('of sixty who wait not one is left out of the pages of the list', async () => {
  for (let i = 0; i < 60; i++) await stranger(`o-crowd-${i}`, 100 + i)
  const seen: string[] = []
  let after: string | null = null
  do {
    const { data }: Told = await clerk('volunteers', { limit: 25, ...(after ? { after } : {}) })
    seen.push(...data.rows.map(({ personId }: { personId: string }) => personId))
    after = data.next
  } while (after)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBeGreaterThanOrEqual(60)
})
