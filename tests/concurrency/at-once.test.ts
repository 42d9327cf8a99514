import { cases } from '../../domain/casework/application/collection'
import { present } from '../../domain/kernel'
import type { Person } from '../../domain/people'
import { identityOf } from '../../domain/people'
import { people } from '../../domain/people/person'
import { orders } from '../../domain/volunteering/order/document'
import { samplePhoto } from '../../scripts/seed/sample-photo'
import { ITEM } from '../harness/case-maker'
import { idNumber } from '../harness/neighbourhood'
import { photo } from '../harness/photos'
import { type DocumentMaker, documentMaker } from '../matrix/documents'
import { openidOf, personIdOf, SERVICE, settle } from '../matrix/settlement'
import type { ConsoleClient } from '../product/console-client'
import { requestId } from '../product/phone-client'
import { type Product, startProduct } from '../product/product'
import { settleVolunteers, startOfRound } from './crowd'

jest.setTimeout(120_000)

interface Told {
  ok: boolean
  // biome-ignore lint/suspicious/noExplicitAny: answers of every shape
  data: any
  error?: { code: string; message: string; fields?: Record<string, string> }
}

let product: Product
let documents: DocumentMaker
let volunteers: Person[]
let clerk: ConsoleClient
let secretary: ConsoleClient

beforeAll(async () => {
  product = await startProduct({ demonstration: false, workers: 4 })
  documents = documentMaker(await settle(product), await samplePhoto(Date.now()))
  volunteers = await settleVolunteers(100)
  clerk = await product.console('clerk')
  secretary = await product.console('secretary')
}, 120_000)
afterAll(() => product?.close())

/** What wx.cloud.callFunction does for this person. */
const say = (openid: string, action: string, input: object) =>
  product.simulator.callFunction('app', { action, input }, openid) as Promise<Told>
const owner = openidOf('owner')
const done = (answers: Told[]) => answers.filter(({ ok }) => ok)
const codes = (answers: Told[]) => answers.flatMap(({ error }) => error?.code ?? [])
const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, i) => work(i)))

let rounds = 0
async function freshOrder(): Promise<string> {
  const startAt = startOfRound(rounds++)
  const told = await say(owner, 'volunteering.order', {
    requestId: requestId(),
    serviceId: SERVICE,
    startAt,
    place: {},
  })
  if (!told.ok) throw new Error(JSON.stringify(told.error))
  return told.data.orderId
}

test('several workers serve the doors at once', async () => {
  await times(40, (i) => say(`o-crowd-${i}`, 'volunteering.open', {}))
  const app = product.simulator.world.functions.info().find(({ name }) => name === 'app')
  expect(app!.workers).toBeGreaterThan(1)
})

test('of a hundred volunteers who tap at once exactly one gets the order, thirty times; all others are told that it is taken', async () => {
  for (let round = 0; round < 30; round++) {
    const orderId = await freshOrder()
    const answers = await Promise.all(volunteers.map(({ openid }) => say(openid, 'volunteering.take', { orderId })))
    const winners = volunteers.filter((_, index) => answers[index]?.ok)
    expect(winners).toHaveLength(1)
    expect(codes(answers)).toEqual(Array(99).fill('TAKEN'))
    const order = (await orders.get(orderId))!
    expect(order.volunteer!.id).toBe(winners[0]?._id)
    expect(order.log.filter(({ did }) => did === 'take')).toHaveLength(1)
  }
})

test('a resident who taps “order” ten times has one order, and every tap the same answer', async () => {
  const input = { requestId: requestId(), serviceId: SERVICE, startAt: startOfRound(rounds++), place: {} }
  const answers = await times(10, () => say(owner, 'volunteering.order', input))
  expect(codes(answers)).toEqual([])
  expect(new Set(answers.map(({ data }) => data.orderId)).size).toBe(1)
  expect(await orders.count({ 'orderer.id': personIdOf('owner'), startAt: input.startAt })).toBe(1)
})

test('a resident who taps “order” ten times with a photo has one order too', async () => {
  const photos = [await product.phone(owner).upload(await photo(31))]
  const input = { requestId: requestId(), serviceId: SERVICE, startAt: startOfRound(rounds++), place: {}, photos }
  const answers = await times(10, () => say(owner, 'volunteering.order', input))
  expect(codes(answers)).toEqual([])
  expect(new Set(answers.map(({ data }) => data.orderId)).size).toBe(1)
})

test('a resident who taps “submit” ten times, and once more later, has one case', async () => {
  const files = [await product.phone(owner).upload(await photo(32))]
  const input = {
    requestId: requestId(),
    ...ITEM,
    form: { contributionYears: 15, makeUp: false, otherPension: false, payoutAccount: '6222021234567890123' },
    materials: { m3: { files } },
    consent: true,
  }
  const before = await cases.count({ parties: personIdOf('owner') })
  const answers = await times(10, () => say(owner, 'casework.submit', input))
  await product.sim('clock', { advance: '1m' })
  answers.push(await say(owner, 'casework.submit', input))
  expect(codes(answers)).toEqual([])
  expect(new Set(answers.map(({ data }) => data.caseId)).size).toBe(1)
  expect(await cases.count({ parties: personIdOf('owner') })).toBe(before + 1)
})

test('when staff assign while a volunteer takes, one wins and the other is told', async () => {
  for (let round = 0; round < 20; round++) {
    const orderId = await freshOrder()
    const { version } = (await orders.get(orderId))!
    const volunteerId = present(volunteers[50 + round])._id
    const taker = present(volunteers[round])
    const [taking, assigning] = await Promise.all([
      say(taker.openid, 'volunteering.take', { orderId }),
      clerk.ask('volunteering.assign', { orderId, version, volunteerId }) as Promise<Told>,
    ])
    const order = (await orders.get(orderId))!
    expect(order.volunteer!.id).toBe(taking.ok ? taker._id : volunteerId)
    expect(order.log.filter(({ did }) => did === 'take' || did === 'assign')).toHaveLength(1)
    if (taking.ok) expect(['CONFLICT', 'NOT_NOW']).toContain(assigning.error!.code)
    else expect([taking.error!.code, assigning.ok]).toEqual(['TAKEN', true])
  }
})

test('when two of the staff act on one case at once, one does it and the other is told', async () => {
  const second = await product.console('clerk')
  for (let round = 0; round < 20; round++) {
    const { id: caseId, version } = await documents.make('case.submitted', 'owner')
    const answers = (await Promise.all(
      [clerk, second].map((desk) => desk.ask('casework.accept', { caseId, version })),
    )) as Told[]
    expect([done(answers).length, codes(answers)]).toEqual([1, ['CONFLICT']])
    const stored = (await cases.get(caseId))!
    expect(stored.log.filter(({ did }) => did === 'accept')).toHaveLength(1)
  }
})

test('when two of the staff publish one notice at once, it is published once', async () => {
  for (let round = 0; round < 5; round++) {
    const { id: noticeId, version } = await documents.make('notice.draft', 'owner')
    const answers = (await Promise.all(
      [clerk, secretary].map((desk) => desk.ask('publishing.publish', { noticeId, version })),
    )) as Told[]
    expect(done(answers)).toHaveLength(1)
    expect(['CONFLICT', 'NOT_NOW']).toContain(codes(answers)[0])
  }
})

test('of ten who register with one ID number at once, one becomes that person and the others are told', async () => {
  for (let round = 0; round < 5; round++) {
    const number = idNumber('1975-07-07', 100 + round)
    const answers = await times(10, (index) =>
      say(`o-rush-${round}-${index}`, 'people.saveProfile', {
        requestId: requestId(),
        name: '抢注样例',
        idNumber: number,
        phone: '19900990000',
        buildingId: 'b1',
        unit: '1',
        room: '101',
        consent: true,
      }),
    )
    expect(done(answers)).toHaveLength(1)
    expect(codes(answers)).toEqual(Array(9).fill('BAD_INPUT'))
    expect(answers.every(({ ok, error }) => ok || Boolean(error!.fields!.idNumber))).toBe(true)
    expect(await people.count({ idIndex: identityOf(number).idIndex })).toBe(1)
  }
})

test('one person who taps “save” ten times is registered once', async () => {
  const input = {
    requestId: requestId(),
    name: '连点样例',
    idNumber: idNumber('1975-07-08', 200),
    phone: '19900990001',
    buildingId: 'b1',
    unit: '1',
    room: '101',
    consent: true,
  }
  const answers = await times(10, () => say('o-tapping', 'people.saveProfile', input))
  expect(codes(answers)).toEqual([])
  expect(new Set(answers.map(({ data }) => data.personId)).size).toBe(1)
})
