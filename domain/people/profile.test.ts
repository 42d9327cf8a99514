import { requestId } from '../../tests/harness/case-maker'
import { type DomainWorld, startDomainWorld } from '../../tests/harness/domain-world'
import { addPerson, HOME, idNumber, settleNeighbourhood } from '../../tests/harness/neighbourhood'
import type { Community } from '../places'
import { communities } from '../places/communities'
import { people } from './person'

let world: DomainWorld
let home: Community

beforeAll(async () => {
  world = await startDomainWorld()
  home = (await settleNeighbourhood()).home
})
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
const fieldsOf = async (openid: string, more: object) => (await save(openid, more)).error?.fields

test('a visitor looks around without telling anything', async () => {
  const { data, cost } = await world.app('o-visitor', 'people.me')
  expect(data).toMatchObject({ known: false, personId: null, community: { area: HOME, name: '普子岭社区' } })
  expect(cost.requests).toBeLessThanOrEqual(2)
  expect((await world.app('o-visitor', 'casework.mine')).error.code).toBe('NEED_PROFILE')
})

describe('telling who I am', () => {
  test('once is enough: the grid follows from the building, and nothing lies in the clear', async () => {
    const input = profile()
    const { data, error } = await world.app('o-new', 'people.saveProfile', input)
    expect(error).toBeUndefined()
    expect(data).toMatchObject({
      known: true,
      name: '陈样例',
      phoneMasked: '199****0050',
      addressText: '阳光苑1栋2单元302室',
      area: `${HOME}/01`,
      gridName: '01网格',
      gridWorker: { name: '网格样例', initial: '网' },
      roles: ['resident'],
    })
    expect(data.idMasked).toMatch(/^519999\*{8}050.$/)
    const stored = JSON.stringify(await people.get(data.personId))
    for (const secret of [input.idNumber, '19900000050', '302室', '"302"']) expect(stored).not.toContain(secret)
    const again = await world.app('o-new', 'people.saveProfile', input)
    expect(again.data).toEqual(data)
    const { data: me, cost } = await world.app('o-new', 'people.me')
    expect(me).toEqual(data)
    expect(cost.requests).toBe(1)
  })

  test('later changes keep what is not told again, and need the version last seen', async () => {
    const before = (await world.app('o-new', 'people.me')).data
    const change = { requestId: requestId(), version: before.version, name: '陈样例', elder: true, consent: true }
    const { data, cost } = await world.app('o-new', 'people.saveProfile', change)
    expect(data).toMatchObject({ elder: true, idMasked: before.idMasked, addressText: before.addressText })
    expect(cost.requests).toBeLessThanOrEqual(3)
    const stale = { ...change, requestId: requestId() }
    expect((await world.app('o-new', 'people.saveProfile', stale)).error.code).toBe('CONFLICT')
    const moved = { ...change, requestId: requestId(), version: data.version, buildingId: 'b2', unit: '1', room: '1' }
    expect((await world.app('o-new', 'people.saveProfile', moved)).data.area).toBe(`${HOME}/02`)
    const stored = (await people.get(before.personId))!
    expect(stored.audienceKeys).toEqual([`area:${HOME}`, `grid:${HOME}/02`, `role:resident@${HOME}`])
  })

  test('ten taps are one person', async () => {
    const input = profile({ idNumber: idNumber('1981-01-01', 60) })
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => world.app('o-tapper', 'people.saveProfile', input)),
    )
    expect(answers.map(({ ok }) => ok)).toEqual(Array(10).fill(true))
    expect(await people.count({ openid: 'o-tapper' })).toBe(1)
  })

  test('everything that is wrong is said at once, beside its field', async () => {
    const wrong = idNumber('1980-03-03', 51).replace(/.$/, (last) => (last === '1' ? '2' : '1'))
    expect(
      await fieldsOf('o-wrong', { name: '😀😀', idNumber: wrong, phone: '12345', buildingId: 'b9', consent: true }),
    ).toEqual({
      name: '姓名请写汉字，和身份证上一样（少数民族姓名可以带“·”），不能用表情或符号。',
      idNumber: '身份证号有一位填错了，请对照身份证逐位再看一遍。',
      phone: '手机号码要11位，现在是5位，请检查。',
      buildingId: '这个社区没有这栋楼，请重新选。',
    })
    expect(await fieldsOf('o-wrong', { unit: '9' })).toEqual({ unit: '阳光苑1栋只有3个单元，请检查。' })
    expect(await fieldsOf('o-wrong', { buildingId: undefined })).toHaveProperty('buildingId')
    expect(await fieldsOf('o-wrong', { consent: false })).toHaveProperty('consent')
  })

  test('a minority name with a dot is a name', async () => {
    expect((await save('o-dot', { name: '阿依·样例', idNumber: idNumber('1990-09-09', 52) })).ok).toBe(true)
  })

  test('the phone may come from WeChat’s button; a code that WeChat does not take is said', async () => {
    const { people: wechat, phoneNumbers } = world.simulator.world
    await wechat.replace([{ openid: 'o-button', phone: '19900000054', role: 'resident', name: '按钮样例', area: HOME }])
    const phoneCode = await phoneNumbers.issue('o-button')
    const byButton = { idNumber: idNumber('1970-01-01', 54), phone: undefined, phoneCode }
    expect((await save('o-button', byButton)).data.phoneMasked).toBe('199****0054')
    const complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const told = await save('o-code', {
      idNumber: idNumber('1970-01-01', 53),
      phone: undefined,
      phoneCode: 'used-code',
    })
    expect(told.error).toMatchObject({
      code: 'BAD_INPUT',
      fields: { phoneCode: '微信没有给出手机号，请再点一次，或者直接填写手机号。' },
    })
    expect(complaint).toHaveBeenCalled()
    complaint.mockRestore()
  })
})

describe('an ID number that the register knows', () => {
  test('is refused when it belongs to somebody with WeChat, with a way on', async () => {
    const taken = await save('o-thief', { name: '王样例', idNumber: idNumber('1960-05-05', 1) })
    expect(taken.error.fields?.idNumber).toContain('请带身份证到社区窗口')
  })

  test('brings its person along when they had no WeChat, if the name agrees and WeChat vouches for the phone on record', async () => {
    const registered = await addPerson({ openid: '', name: '黄样例', sequence: 70, community: home })
    const idOf = { idNumber: idNumber('1960-05-05', 70) }
    expect((await save('o-huang', { ...idOf, name: '错样例' })).error.fields?.idNumber).toContain('对不上')
    const { people: wechat, phoneNumbers } = world.simulator.world
    await wechat.replace([{ openid: 'o-huang', phone: '19900000070', role: 'resident', name: '黄样例', area: HOME }])
    const phoneCode = await phoneNumbers.issue('o-huang')
    const linked = await save('o-huang', { ...idOf, name: '黄样例', phone: undefined, phoneCode })
    expect(linked.data).toMatchObject({ personId: registered._id, certainty: { level: 'phone', by: '本人' } })
    expect((await people.get(registered._id))!.openid).toBe('o-huang')
  })

  test('of a grid worker is linked only with the phone that WeChat vouches for', async () => {
    const worker = await addPerson({ openid: '', name: '何样例', sequence: 71, community: home, worker: true })
    const told = { name: '何样例', idNumber: idNumber('1960-05-05', 71), phone: '19900000071' }
    expect((await save('o-fake-worker', told)).error.fields).toHaveProperty('idNumber')
    const grids = home.grids.map((grid, i) =>
      i === 1 ? { ...grid, worker: { personId: worker._id, openid: '', name: '何样例', phone: null } } : grid,
    )
    await communities.updateWhere({ _id: HOME }, { grids })
    const { people: wechat, phoneNumbers } = world.simulator.world
    await wechat.replace([{ openid: 'o-he', phone: '19900000071', role: 'gridWorker', name: '何样例', area: HOME }])
    const phoneCode = await phoneNumbers.issue('o-he')
    const linked = await save('o-he', { ...told, phone: undefined, phoneCode })
    expect(linked.data.roles).toEqual(['resident', 'gridWorker'])
    await world.settle()
    expect((await communities.get(HOME))!.grids[1]?.worker?.openid).toBe('o-he')
  })
})

describe('an elder whom I look after', () => {
  const elder = (more: object = {}) => ({
    requestId: requestId(),
    name: '陈老样例',
    idNumber: idNumber('1940-01-01', 80),
    relation: '母亲',
    buildingId: 'b1',
    ...more,
  })

  test('is asked for, and nothing is done for them before they said yes; a young child is one’s own word', async () => {
    const { data, error } = await world.app('o-resident', 'people.saveDependent', elder())
    expect(error).toBeUndefined()
    expect(data.dependents).toEqual([
      { personId: expect.any(String), name: '陈老样例', relation: '母亲', waiting: expect.any(Object) },
    ])
    const draftFor = (personId: string) =>
      world.app('o-resident', 'casework.saveDraft', {
        requestId: requestId(),
        itemId: 'senior-age-allowance',
        itemVersion: 1,
        forDependent: personId,
        form: {},
        materials: {},
      })
    const early = await draftFor(data.dependents[0].personId)
    expect(early.error.fields?.forDependent).toContain('还没有同意')
    const born = `${new Date().getFullYear() - 7}-01-01`
    const child = elder({ name: '陈小样例', idNumber: idNumber(born, 81), relation: '子女' })
    const { dependents } = (await world.app('o-resident', 'people.saveDependent', child)).data
    const draft = await draftFor(dependents[1].personId)
    expect(draft.cost.requests).toBeLessThanOrEqual(3)
    const seen = await world.app('o-resident', 'casework.get', { caseId: draft.data.caseId })
    expect(seen.data.applicant).toMatchObject({ name: '陈小样例', addressText: '阳光苑1栋' })
  })

  test('cannot be me; whether a name that I guessed is right, I am not told', async () => {
    const told = (more: object) => world.app('o-resident', 'people.saveDependent', elder(more))
    expect((await told({ idNumber: idNumber('1960-05-05', 1) })).error.fields?.idNumber).toContain('您自己的')
    const guess = await told({ idNumber: idNumber('1960-05-05', 2) })
    expect(guess.data.dependents.at(-1)).toMatchObject({ name: '陈老样例', waiting: expect.any(Object) })
  })
})
