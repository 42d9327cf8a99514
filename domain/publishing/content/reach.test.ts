import { HOME, idNumber } from '../../../tests/harness/neighbourhood'
import { counters } from '../..'
import { tallies } from '../../kernel'
import { mailboxes, newMailbox, STANDING } from '../../messaging/mailbox'
import { startTown, type Town, templateId } from '../../messaging/testing/town'
import { invented } from '../../messaging/testing/townspeople'
import { people } from '../../people/person'
import { audienceAfter } from '../delivery/audience'
import { continueDelivery } from '../delivery/continue-delivery'
import type { Audience } from '../views'

let town: Town
let clock: number
const NOTICE = templateId('notice')
const DAY = 24 * 3600_000
const counted = () => counters.filter(({ name }) => ['people', 'reachable'].includes(name))
const recount = async () => {
  let wrong = 0
  for (const counter of counted()) wrong += await counter.recount(town.home._id)
  return wrong
}

beforeAll(async () => {
  town = await startTown()
  await recount()
  clock = Date.now()
  jest.spyOn(Date, 'now').mockImplementation(() => clock)
})
afterAll(async () => {
  jest.restoreAllMocks()
  await town.close()
})

const reachOf = async (audience: Audience) => {
  const { data, error, cost } = await town.admin(town.tokens.clerk, 'publishing.reach', { audience })
  expect(error).toBeUndefined()
  return { ...data, cost: { ...cost } }
}
/** As a delivery finds them: by reading everybody. */
async function byReading(audience: Audience) {
  const { members } = await audienceAfter({ area: town.home._id, audience }, '', 900)
  const grids = [...new Set(members.map(({ grid }) => grid))].sort()
  const of = (some: typeof members) => ({
    people: some.length,
    reachable: some.filter(({ reachable }) => reachable).length,
  })
  return { ...of(members), byGrid: grids.map((grid) => of(members.filter((one) => one.grid === grid))) }
}
const grid = (number: number) => `${town.home._id}/0${number}`
const AUDIENCES = (): Record<string, Audience> => ({
  everyone: { kind: 'everyone' },
  'a grid': { kind: 'some', grids: [grid(1)] },
  'a role': { kind: 'some', roles: ['volunteer'] },
  'two roles that some hold both of': { kind: 'some', roles: ['volunteer', 'gridWorker', 'resident'] },
  'a tag': { kind: 'some', tags: ['elder'] },
  'two tags that some have both of': { kind: 'some', tags: ['elder', 'party.member+1|2%$'] },
  'a role in a grid': { kind: 'some', grids: [grid(2)], roles: ['volunteer'] },
  'a tag, a role and grids': { kind: 'some', grids: [grid(1), grid(2)], roles: ['volunteer'], tags: ['elder'] },
  nobody: { kind: 'some', tags: ['nobody-has-this'] },
})
async function isTrue() {
  for (const [called, audience] of Object.entries(AUDIENCES())) {
    const { people, reachable, byGrid } = await reachOf(audience)
    const numbers = byGrid.map((row: { people: number; reachable: number }) => ({
      people: row.people,
      reachable: row.reachable,
    }))
    expect({ called, people, reachable, byGrid: numbers }).toEqual({ called, ...(await byReading(audience)) })
  }
}
async function answer(openid: string, said: 'accept' | 'reject') {
  await town.simulator.world.subscriptions.answer(openid, NOTICE, said)
  const requestId = `answer-${openid}-${said}`.padEnd(16, '0')
  expect((await town.app(openid, 'messaging.recordAccept', { results: { [NOTICE]: said }, requestId })).ok).toBe(true)
  await settle()
}
/** What is carried out makes more to be carried out: a mailbox that was put right is counted. */
async function settle() {
  for (let round = 0; round < 3; round++) await town.settle()
}
let registered = 0
let saves = 0
async function register(openid: string, born: string, buildingId = 'b1') {
  const { error } = await town.app(openid, 'people.saveProfile', {
    requestId: `register-${openid}`.padEnd(16, '0'),
    name: '新样例',
    idNumber: idNumber(born, 900 - ++registered),
    phone: '19900009999',
    buildingId,
    unit: '1',
    room: '101',
    consent: true,
  })
  expect(error).toBeUndefined()
  await settle()
}
const everyone = () => reachOf({ kind: 'everyone' })

describe('how many a notice reaches', () => {
  it('follows whoever registers, before or after they accept messages', async () => {
    const before = await everyone()
    await answer('o-early', 'accept')
    expect(await everyone()).toMatchObject({ people: before.people, reachable: before.reachable })
    await register('o-early', '1950-03-03')
    expect(await everyone()).toMatchObject({ people: before.people + 1, reachable: before.reachable + 1 })
    await register('o-late', '1990-03-03', 'b2')
    expect(await everyone()).toMatchObject({ people: before.people + 2, reachable: before.reachable + 1 })
    await answer('o-late', 'accept')
    expect(await everyone()).toMatchObject({ people: before.people + 2, reachable: before.reachable + 2 })
    await answer('o-late', 'reject')
    expect(await everyone()).toMatchObject({ people: before.people + 2, reachable: before.reachable + 1 })
    await isTrue()
  })

  it('follows an elder whom a relative asked to act for, which makes nobody, and who comes by WeChat later', async () => {
    const before = await everyone()
    const { error } = await town.app('o-early', 'people.saveDependent', {
      requestId: 'dependent-0000001',
      name: '老样例',
      idNumber: idNumber('1940-03-03', 950),
      phone: '19900009997',
      relation: '母亲',
      buildingId: 'b1',
      unit: '1',
      room: '101',
    })
    expect(error).toBeUndefined()
    await settle()
    expect(await everyone()).toMatchObject({ people: before.people, reachable: before.reachable })
    await answer('o-old', 'accept')
    // WeChat vouches for the phone that the relative left
    const { people: wechat, phoneNumbers } = town.simulator.world
    await wechat.replace([{ openid: 'o-old', phone: '19900009997', role: 'resident', name: '老样例', area: HOME }])
    const phoneCode = await phoneNumbers.issue('o-old')
    const linked = await town.app('o-old', 'people.saveProfile', {
      requestId: 'register-old-00001',
      name: '老样例',
      idNumber: idNumber('1940-03-03', 950),
      phoneCode,
      buildingId: 'b1',
      unit: '1',
      room: '101',
      consent: true,
    })
    expect(linked.error).toBeUndefined()
    await settle()
    expect(await everyone()).toMatchObject({ people: before.people + 1, reachable: before.reachable + 1 })
    await isTrue()
  })

  it('follows a role, a move to another grid and a birthday', async () => {
    await town.app('o-early', 'volunteering.register', {
      requestId: 'volunteer-00000001',
      skills: ['cooking'],
      reach: 1500,
    })
    await settle()
    expect(await reachOf({ kind: 'some', roles: ['volunteer'] })).toMatchObject({ people: 1, reachable: 1 })
    await town.app('o-early', 'people.saveProfile', {
      requestId: 'moved-000000000001',
      name: '新样例',
      buildingId: 'b2',
      unit: '1',
      consent: true,
    })
    await settle()
    expect(await reachOf({ kind: 'some', grids: [grid(2)], roles: ['volunteer'] })).toMatchObject({ people: 1 })
    await isTrue()
    const elders = (await reachOf({ kind: 'some', tags: ['elder'] })).people
    const turns = `${Number(new Date(clock + 8 * 3600_000).toISOString().slice(0, 4)) - 59}-06-15`
    await register('o-turning', turns)
    expect((await reachOf({ kind: 'some', tags: ['elder'] })).people).toBe(elders)
    clock = Date.UTC(Number(turns.slice(0, 4)) + 60, 5, 15, 12)
    await town.timer('birthdays')
    await settle()
    town.tokens.clerk = await town.login('clerk')
    expect((await reachOf({ kind: 'some', tags: ['elder'] })).people).toBe(elders + 1)
    await isTrue()
  })

  it('follows WeChat’s word that somebody takes no more', async () => {
    const before = await everyone()
    const { subscriptions } = town.simulator.world
    await subscriptions.answer('o-early', NOTICE, 'reject')
    const validUntil = new Date(clock + 5 * DAY).toISOString().slice(0, 10)
    const { data } = await town.admin(town.tokens.clerk, 'publishing.save', {
      requestId: 'request-0000000001',
      title: '一条通知',
      html: '<p>内容</p>',
      category: '社区通知',
      validUntil,
      audience: { kind: 'everyone' },
    })
    await town.admin(town.tokens.clerk, 'publishing.publish', { noticeId: data.noticeId, version: 1 })
    await continueDelivery(data.noticeId, clock + 30_000)
    expect((await mailboxes.get('o-early'))!.quota[NOTICE]).toBe(0)
    expect(await everyone()).toMatchObject({ people: before.people, reachable: before.reachable - 1 })
    await isTrue()
  })

  it('is put right at night where it was wrong, and was not', async () => {
    expect(await recount()).toBe(0)
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    await mailboxes.updateWhere({ _id: 'o-old' }, { [`quota.${NOTICE}`]: 0 })
    await tallies.updateWhere({ _id: `people:${town.home._id}` }, { 'counts.07|resident|': 3 })
    expect(await recount()).toBe(2)
    said.mockRestore()
    await isTrue()
    expect(await recount()).toBe(0)
  })

  it('costs the same requests and documents with a thousand people more, and is true of keys that overlap', async () => {
    const cost = (await everyone()).cost
    const crowd = []
    for (let i = 0; i < 800; i++) {
      const tags = i % 3 === 0 ? ['party.member+1|2%$'] : []
      const born = i % 2 === 0 ? '1940-01-01' : '1980-01-01'
      const wish = { openid: i % 5 === 0 ? `none:${i}` : `o-c${i}`, grid: 1 + (i % 2), born, tags }
      crowd.push(await invented(town.home, i % 4 === 0 ? { ...wish, volunteer: {} } : wish))
    }
    const unique = crowd.map((one, i) => ({ ...one, idIndex: `crowd-${i}` }))
    await people.insertMany(unique)
    const boxes = unique.filter((_, i) => i % 5 > 1)
    await mailboxes.insertMany(boxes.map(({ openid }) => newMailbox(openid, clock, { quota: { [NOTICE]: STANDING } })))
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    await recount()
    said.mockRestore()
    await isTrue()
    const after = await everyone()
    expect(after.people).toBeGreaterThan(800)
    expect(after.reachable).toBeGreaterThan(400)
    expect(after.cost).toEqual(cost)
    expect(after.cost).toMatchObject({ requests: 3, examined: 3 })
  })

  it('has somebody or nobody, also where more than a thousand are of its first kind', async () => {
    const crowd = []
    for (let i = 0; i < 1001; i++)
      crowd.push(await invented(town.home, { openid: `o-l${i}`, grid: 1, born: '1985-01-01' }))
    await people.insertMany(crowd.map((one, i) => ({ ...one, idIndex: `large-${i}` })))
    const counted = async () => {
      const said = jest.spyOn(console, 'error').mockImplementation(() => undefined)
      await recount()
      said.mockRestore()
    }
    await counted()
    const save = (audience: Audience) =>
      town.admin(town.tokens.clerk, 'publishing.save', {
        requestId: `audience-${++saves}`.padEnd(16, '0'),
        title: '给一部分人的通知',
        html: '<p>内容</p>',
        category: '社区通知',
        validUntil: new Date(clock + 5 * DAY).toISOString().slice(0, 10),
        audience,
      })
    const rare: Audience = { kind: 'some', grids: [grid(1)], tags: ['rare'] }
    expect((await reachOf({ kind: 'some', grids: [grid(1)] })).people).toBeGreaterThan(1000)
    expect((await save(rare)).error.fields).toEqual({ audience: '这个范围里一个人也没有，请换个范围。' })
    // the only one is found behind the thousand
    const only = await invented(town.home, { openid: 'o-only', grid: 1, born: '1985-01-01', tags: ['rare'] })
    await people.insert({ ...only, _id: `~${only._id}` })
    await counted()
    expect((await save(rare)).error).toBeUndefined()
    // whoever came a moment ago is not counted yet, and is somebody
    await people.insert(await invented(town.home, { openid: 'o-new', grid: 2, born: '1985-01-01', tags: ['newest'] }))
    expect((await save({ kind: 'some', tags: ['newest'] })).error).toBeUndefined()
  })
})
