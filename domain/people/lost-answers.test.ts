import { requestId } from '../../tests/harness/case-maker'
import { type DomainWorld, startDomainWorld } from '../../tests/harness/domain-world'
import { idNumber, settleNeighbourhood } from '../../tests/harness/neighbourhood'
import { people } from './person'

let world: DomainWorld
beforeAll(async () => {
  world = await startDomainWorld()
  await settleNeighbourhood()
  await world.simulator.world.people.replace([
    { openid: 'o-lost', role: 'resident', name: '陈样例', phone: '19900004321' } as never,
  ])
})
afterAll(() => world.close())

test('an answer that got lost is given again, though WeChat gives out a phone number only once', async () => {
  const told = {
    requestId: requestId(),
    name: '陈样例',
    idNumber: idNumber('1980-03-03', 611),
    phoneCode: await world.simulator.world.phoneNumbers.issue('o-lost'),
    buildingId: 'b1',
    unit: '2',
    room: '302',
    consent: true,
  }
  const first = await world.app('o-lost', 'people.saveProfile', told)
  expect(first.data).toMatchObject({ known: true, phoneMasked: '199****4321' })
  const again = await world.app('o-lost', 'people.saveProfile', told)
  expect(again.error).toBeUndefined()
  expect(again.data).toEqual(first.data)
})

describe('the same request, twice at once and once more after its answer got lost', () => {
  /** @returns what all three were answered, which is the same */
  async function thrice(openid: string, action: string, input: object) {
    const told = { requestId: requestId(), ...input }
    const both = await Promise.all([world.app(openid, action, told), world.app(openid, action, told)])
    const answers = [...both, await world.app(openid, action, told)]
    expect(answers.map(({ error }) => error)).toEqual([undefined, undefined, undefined])
    const [first, ...others] = answers
    for (const { data } of others) expect(data).toEqual(first?.data)
    return first?.data
  }
  const person = async (openid: string) => (await people.find({ openid }, { limit: 2 }))[0]

  test('makes one person of somebody new', async () => {
    const told = {
      name: '孙样例',
      idNumber: idNumber('1975-04-04', 612),
      phone: '19900004322',
      buildingId: 'b1',
      unit: '2',
      room: '303',
      consent: true,
    }
    expect(await thrice('o-new', 'people.saveProfile', told)).toMatchObject({ known: true, name: '孙样例' })
    expect((await people.find({ openid: 'o-new' }, { limit: 2 })).map(({ version }) => version)).toEqual([1])
  })

  test('changes somebody once', async () => {
    const before = await person('o-neighbour')
    await thrice('o-neighbour', 'people.saveProfile', { name: '李样例', phone: '19900004323', consent: true })
    const after = await person('o-neighbour')
    expect(after?.version).toBe((before?.version ?? 0) + 1)
    expect(after?.phoneMasked).toBe('199****4323')
  })

  test('makes one dependent and one tie', async () => {
    const told = {
      name: '钱样例',
      idNumber: idNumber('1940-02-02', 613),
      relation: '母亲',
      buildingId: 'b1',
      unit: '1',
      room: '101',
    }
    const before = await person('o-resident')
    const me = await thrice('o-resident', 'people.saveDependent', told)
    expect(me.dependents.filter(({ name }: { name: string }) => name === '钱样例')).toHaveLength(1)
    expect((await person('o-resident'))?.version).toBe((before?.version ?? 0) + 1)
  })

  test('makes one volunteer', async () => {
    const before = await person('o-resident')
    const { volunteer } = await thrice('o-resident', 'volunteering.register', { skills: ['cooking'], reach: 1500 })
    expect(volunteer).toMatchObject({ skills: ['cooking'], hours: 0 })
    expect((await person('o-resident'))?.version).toBe((before?.version ?? 0) + 1)
  })

  test('of two different requests one wins, and the other hears that something changed', async () => {
    const asked = (skill: string) =>
      world.app('o-resident', 'volunteering.register', { requestId: requestId(), skills: [skill], reach: 900 })
    const answers = await Promise.all([asked('cooking'), asked('company')])
    const refused = answers.filter(({ error }) => error)
    for (const { error } of refused) expect(error.code).toBe('CONFLICT')
    expect(refused.length).toBeLessThanOrEqual(1)
  })
})
