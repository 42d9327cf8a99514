import { requestId } from '../../tests/harness/case-maker'
import { type DomainWorld, startDomainWorld } from '../../tests/harness/domain-world'
import { idNumber, settleNeighbourhood } from '../../tests/harness/neighbourhood'

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
