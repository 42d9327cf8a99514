import { requestId } from '../../tests/harness/case-maker'
import { type DomainWorld, startDomainWorld, type Told } from '../../tests/harness/domain-world'
import { addPerson, HOME, idNumber, OTHER, settleNeighbourhood } from '../../tests/harness/neighbourhood'
import { present } from '../kernel'
import { mailboxes } from '../messaging/mailbox'
import type { Community } from '../places'
import { people } from './person'

// what somebody who knows a name and an ID number, or guesses them, might do by ordinary calls
let world: DomainWorld
let home: Community

beforeAll(async () => {
  world = await startDomainWorld()
  home = (await settleNeighbourhood()).home
})
afterEach(() => jest.restoreAllMocks())
afterAll(() => world.close())

const profile = (more: object = {}) => ({
  requestId: requestId(),
  name: '陈样例',
  idNumber: idNumber('1980-03-03', 50),
  phone: '19900000050',
  buildingId: 'b1',
  unit: '2',
  room: '302',
  consent: true,
  ...more,
})
const save = (openid: string, more: object = {}) => world.app(openid, 'people.saveProfile', profile(more))

/** The code that WeChat's button gives for the number of somebody's phone. */
async function codeOf(openid: string, phone: string): Promise<string> {
  const { people: wechat, phoneNumbers } = world.simulator.world
  await wechat.replace([{ openid, phone, role: 'resident', name: '样例', area: HOME }])
  return phoneNumbers.issue(openid)
}

const withCode = async (openid: string, phone: string, more: object) =>
  save(openid, { ...more, phone: undefined, phoneCode: await codeOf(openid, phone) })

/** Everything by which one refusal could be told from another. */
const seen = ({ error, cost }: Told) => ({ error, requests: cost.requests })

describe('whoever knows a name and an ID number', () => {
  const ID = { name: '黄样例', idNumber: idNumber('1960-05-05', 70) }
  beforeAll(() => addPerson({ openid: '', name: '黄样例', sequence: 70, community: home }))
  const record = async () => present(await people.get('person-70'))

  test.each([
    ['types the very phone on record', () => save('o-thief', { ...ID, phone: '19900000070' })],
    ['types a phone of their own', () => save('o-thief', ID)],
    ['has a phone of their own vouched for', () => withCode('o-thief', '19900000666', ID)],
  ])('links no record of the register, who %s', async (_, attempt) => {
    const before = await record()
    const told = await attempt()
    expect(told.error).toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining('带身份证到社区窗口') })
    expect(await record()).toEqual(before)
    expect((await world.app('o-thief', 'people.me')).data.known).toBe(false)
  })

  test('does not keep the real one out, who links it by the phone on record, however many guessed', async () => {
    for (let i = 0; i < 12; i++) await save(`o-guess-${i}`, { ...ID, name: '错样例' })
    expect((await save('o-guess-13', ID)).error.code).toBe('TOO_MANY')
    const linked = await withCode('o-huang', '19900000070', ID)
    expect(linked.data).toMatchObject({ personId: 'person-70', certainty: { level: 'phone', by: '本人' } })
    expect((await record()).certainty).toMatchObject({ level: 'phone', by: { id: 'person-70' } })
  })
})

test('a refusal tells nobody who is who: of every reason it is the same, after the same requests', async () => {
  await addPerson({ openid: '', name: '丁样例', sequence: 72, community: home })
  await addPerson({ openid: '', name: '何样例', sequence: 73, community: home, worker: true })
  await addPerson({ openid: '', name: '邓样例', sequence: 76, community: home })
  const attempts = [
    // has WeChat, the name fits or not
    await save('o-r1', { name: '王样例', idNumber: idNumber('1960-05-05', 1) }),
    await save('o-r2', { name: '错样例', idNumber: idNumber('1960-05-05', 2) }),
    // has none: another name, the right one with the wrong phone, a worker
    await save('o-r3', { name: '错样例', idNumber: idNumber('1960-05-05', 72) }),
    await save('o-r4', { name: '何样例', idNumber: idNumber('1960-05-05', 73) }),
    await withCode('o-r5', '19900000667', { name: '邓样例', idNumber: idNumber('1960-05-05', 76) }),
  ]
  const [first, ...others] = attempts.map(seen)
  expect(first?.error.code).toBe('BAD_INPUT')
  for (const other of others) expect(other).toEqual(first)
})

describe('guesses', () => {
  test('are counted by WeChat user, before anything is compared', async () => {
    const codes: string[] = []
    for (let i = 0; i < 22; i++)
      codes.push((await save('o-guesser', { idNumber: idNumber('1980-03-03', 100 + i), name: '王样例' })).error?.code)
    // the first one became somebody by it; what follows is their own correction, counted all the same
    expect(codes.slice(0, 20)).toEqual(Array(20).fill(undefined))
    expect(codes.slice(20)).toEqual(['TOO_MANY', 'TOO_MANY'])
  })

  test('are counted by ID number: from sixty WeChats of one number only ten are looked at', async () => {
    await addPerson({ openid: '', name: '龙样例', sequence: 74, community: home })
    const codes: string[] = []
    for (let i = 0; i < 60; i++)
      codes.push((await save(`o-many-${i}`, { name: '猜样例', idNumber: idNumber('1960-05-05', 74) })).error.code)
    expect(codes).toEqual([...Array(10).fill('BAD_INPUT'), ...Array(50).fill('TOO_MANY')])
  })

  test('at the same moment all count', async () => {
    await addPerson({ openid: '', name: '万样例', sequence: 75, community: home })
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        save(`o-rush-${i}`, { name: '猜样例', idNumber: idNumber('1960-05-05', 75) }),
      ),
    )
    expect(answers.filter(({ error }) => error.code === 'BAD_INPUT').length).toBeLessThanOrEqual(10)
  })
})

describe('what was shown once is not changed by a word', () => {
  beforeAll(async () => {
    await withCode('o-shown', '19900000081', { idNumber: idNumber('1980-03-03', 81) })
  })
  const change = (openid: string, more: object) =>
    world.app(openid, 'people.saveProfile', { requestId: requestId(), name: '陈样例', consent: true, ...more })
  const kept = async (openid: string) => {
    const [found] = await people.find({ openid }, { limit: 1 })
    const { name, idIndex, phoneIndex, address, certainty, version } = present(found)
    return { name, idIndex, phoneIndex, address, certainty, version }
  }

  test.each([
    ['name', { name: '错样例' }],
    ['idNumber', { idNumber: idNumber('1980-03-03', 82) }],
    ['phone', { phone: '19900000082' }],
  ])('%s, typed', async (field, more) => {
    const before = await kept('o-shown')
    expect((await change('o-shown', more)).error).toMatchObject({
      code: 'BAD_INPUT',
      fields: { [field]: expect.stringMatching(/窗口/) },
    })
    expect(await kept('o-shown')).toEqual(before)
  })

  test('a phone number by WeChat’s word; the message says from which to which, and what to do', async () => {
    const phoneCode = await codeOf('o-shown', '19900000083')
    expect((await change('o-shown', { phoneCode })).data.phoneMasked).toBe('199****0083')
    await world.settle()
    const message = present((await mailboxes.get('o-shown'))?.messages[0])
    expect(message).toMatchObject({ matter: { domain: 'people' }, title: '登记的手机号换了' })
    expect(message.text).toMatch(/199\*{4}0081.*199\*{4}0083.*给社区打电话/)
  })

  test.each([
    ['name', { name: '错样例' }],
    ['idNumber', { idNumber: idNumber('1980-03-03', 84) }],
    ['phone', { phone: '19900000084' }],
    ['buildingId', { buildingId: 'b2', unit: '1', room: '9' }],
  ])('a worker stays who they are: %s', async (field, more) => {
    const before = await kept('o-worker')
    const told = await change('o-worker', { name: '网格样例', ...more })
    expect(told.error).toMatchObject({ code: 'BAD_INPUT', fields: { [field]: expect.any(String) } })
    expect(await kept('o-worker')).toEqual(before)
    const phoneCode = await codeOf('o-worker', '19900000085')
    expect((await change('o-worker', { name: '网格样例', phoneCode })).error.fields).toHaveProperty('phone')
    expect(await kept('o-worker')).toEqual(before)
  })

  test('how the screen looks stays a worker’s own choice', async () => {
    expect((await change('o-worker', { name: '网格样例', elder: true })).data).toMatchObject({ elder: true })
  })
})

test('what is only their own word they correct themselves, and the phone becomes certain by WeChat', async () => {
  const own = await save('o-own', { idNumber: idNumber('1980-03-03', 86), name: '臣样例' })
  expect(own.data.certainty).toMatchObject({ level: 'declared', by: '本人' })
  const again = { requestId: requestId(), name: '陈样例', consent: true }
  expect((await world.app('o-own', 'people.saveProfile', again)).data.name).toBe('陈样例')
  const phoneCode = await codeOf('o-own', '19900000086')
  const sure = { requestId: requestId(), name: '陈样例', consent: true, phoneCode }
  expect((await world.app('o-own', 'people.saveProfile', sure)).data.certainty).toMatchObject({ level: 'phone' })
})

test('somebody next door is refused in the same words', async () => {
  const told = await world.app(
    'o-next',
    'people.saveProfile',
    profile({ name: '张样例', idNumber: idNumber('1960-05-05', 3) }),
    OTHER,
  )
  expect(told.error).toMatchObject({ code: 'BAD_INPUT', fields: { idNumber: expect.stringContaining('对不上') } })
})
