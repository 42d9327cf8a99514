import { requestId } from '../../../tests/harness/case-maker'
import { type DomainWorld, startDomainWorld } from '../../../tests/harness/domain-world'
import { addPerson, HOME, idNumber, OTHER, settleNeighbourhood } from '../../../tests/harness/neighbourhood'
import { present, uses } from '../../kernel'
import { mailboxes } from '../../messaging/mailbox'
import type { Community } from '../../places'
import { people } from '../person'

// what staff do to a record: found for a reason, put right with a reason, and its owner reads of all of it
let world: DomainWorld
let home: Community
const tokens: Record<string, string> = {}
let number = 600

beforeAll(async () => {
  world = await startDomainWorld()
  home = (await settleNeighbourhood()).home
  for (const account of ['clerk', 'other-clerk', 'admin', 'town', 'secretary'])
    tokens[account] = await world.login(account)
})
beforeEach(async () => {
  for (const { _id } of await uses.find({}, { limit: 1000 })) await uses.remove(_id)
})
afterEach(() => jest.restoreAllMocks())
afterAll(() => world.close())

const REASON = '本人带身份证到窗口'
const by = (account: string, action: string, input: object) => world.admin(tokens[account], `people.${action}`, input)
const deed = (action: string, personId: string, more: object = {}, account = 'clerk') =>
  by(account, action, { requestId: requestId(), personId, reason: REASON, ...more })
const find = (way: string, words: string, account = 'clerk') => by(account, 'find', { by: way, words, reason: REASON })

interface Known {
  personId: string
  name: string
  idNumber: string
}
async function somebody(openid: string, more: { name?: string; worker?: boolean } = {}): Promise<Known> {
  const sequence = ++number
  const name = more.name ?? '汤样例'
  const person = await addPerson({ openid, name, sequence, community: home, worker: more.worker })
  return { personId: person._id, name, idNumber: idNumber('1960-05-05', sequence) }
}
const weChatCode = async (openid: string): Promise<string> => (await world.app(openid, 'people.showCode')).data.code
const me = async (openid: string) => (await world.app(openid, 'people.me')).data
const kept = async (personId: string) => present(await people.get(personId))
const titles = async (openid: string) => ((await mailboxes.get(openid))?.messages ?? []).map(({ title }) => title)
const looks = async (openid: string) => {
  await world.settle()
  return (await world.app(openid, 'people.reveals')).data.rows
}

describe('looking for somebody', () => {
  test('by name, phone or number, of one’s own community, for a reason that they read', async () => {
    const { personId, idNumber: id } = await somebody('o-found', { name: '呂樣例' })
    for (const [way, words] of [
      ['name', '吕样例'],
      ['phone', `1990000${String(number).padStart(4, '0')}`],
      ['idNumber', id],
    ] as const) {
      const { data } = await find(way, words)
      expect(data).toMatchObject({ rows: [{ personId, name: '呂樣例', weChat: true, standing: null }], more: false })
      expect(JSON.stringify(data)).not.toContain(id)
      expect((await find(way, words, 'other-clerk')).data.rows).toEqual([])
      expect((await find(way, words, 'admin')).data.rows).toHaveLength(1)
    }
    const rows = await looks('o-found')
    expect(rows).toHaveLength(6)
    expect(rows[0]).toMatchObject({ field: '登记信息（查找）', reason: REASON })
  })

  test('without a reason, by nobody else, not without end', async () => {
    expect((await by('clerk', 'find', { by: 'name', words: '王样例', reason: '看' })).error.fields).toHaveProperty(
      'reason',
    )
    for (const account of ['town', 'secretary'])
      expect((await find('name', '王样例', account)).error.code).toBe('FORBIDDEN')
    await uses.insert({
      _id: `findPerson:clerk:${new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)}`,
      version: 1,
      area: '',
      createdAt: Date.now(),
      updatedAt: Date.now(),
      count: 300,
    })
    expect((await find('name', '王样例')).error.code).toBe('TOO_MANY')
  })

  test('the page says how sure it is, masks all, and is written down', async () => {
    const { personId, idNumber: id } = await somebody('o-page')
    const { data } = await by('clerk', 'get', { personId, reason: REASON })
    expect(data).toMatchObject({
      personId,
      certainty: '自己填的，还没有核对',
      communityName: '普子岭社区',
      roles: ['resident'],
    })
    expect(data.available).toEqual(['correct', 'vouch', 'rebind', 'unlink', 'merge', 'transferOut', 'noteDeath'])
    expect(JSON.stringify(data)).not.toContain(id)
    expect((await by('other-clerk', 'get', { personId, reason: REASON })).error.code).toBe('NOT_FOUND')
    expect((await looks('o-page'))[0]).toMatchObject({ field: '登记信息' })
  })
})

describe('another WeChat', () => {
  test('by the digits that its phone shows: the old one is out, both are told, sent twice it is once', async () => {
    const { personId } = await somebody('o-old-phone')
    const input = { requestId: requestId(), personId, reason: REASON, code: await weChatCode('o-new-phone') }
    const done = await by('clerk', 'rebind', input)
    expect(done.data).toMatchObject({ personId, level: 'seen', weChat: true })
    expect((await by('clerk', 'rebind', input)).data).toMatchObject({ personId, version: done.data.version })
    expect(await me('o-old-phone')).toMatchObject({ known: false })
    expect(await me('o-new-phone')).toMatchObject({
      known: true,
      personId,
      certainty: { level: 'seen', by: '窗口 窗样例' },
    })
    await world.settle()
    expect(await titles('o-old-phone')).toEqual(['您的登记换到了另一个微信'])
    expect(await titles('o-new-phone')).toEqual(['您的登记换到了这个微信'])
    expect((await looks('o-new-phone'))[0]).toMatchObject({ field: '微信（换绑）', reason: REASON, isChange: true })
    expect((await kept(personId)).log.at(-1)).toMatchObject({ did: 'rebind', note: REASON })
  })

  test('not by digits that are guessed, old, or of somebody else’s WeChat; not without a reason', async () => {
    const { personId } = await somebody('o-stays')
    await somebody('o-taken', { name: '别样例' })
    const before = await kept(personId)
    expect((await deed('rebind', personId, { code: '12345678' })).error.fields).toHaveProperty('code')
    const theirs = await deed('rebind', personId, { code: await weChatCode('o-taken') })
    expect(theirs.error.fields?.code).toContain('别样例')
    const far = await deed('rebind', personId, { code: await weChatCode('o-far') })
    expect(far.error.fields?.code).toContain('别的社区')
    expect(JSON.stringify(far.error)).not.toContain('张样例')
    const code = await weChatCode('o-later')
    expect((await deed('rebind', personId, { code, reason: '' })).error.fields).toHaveProperty('reason')
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 11 * 60_000)
    expect((await deed('rebind', personId, { code })).error.fields).toHaveProperty('code')
    jest.restoreAllMocks()
    expect(await kept(personId)).toEqual(before)
  })

  test('taken off: whoever had it is told, and comes back by the window', async () => {
    const { personId, name, idNumber: id } = await somebody('o-lost')
    expect((await deed('unlink', personId)).data).toMatchObject({ weChat: false })
    expect(await me('o-lost')).toMatchObject({ known: false })
    await world.settle()
    expect(await titles('o-lost')).toEqual(['您的微信和登记分开了'])
    const again = await by('clerk', 'link', {
      requestId: requestId(),
      reason: REASON,
      name,
      idNumber: id,
      code: await weChatCode('o-lost'),
    })
    expect(again.data).toMatchObject({ personId, weChat: true, level: 'seen' })
  })

  test('a worker’s, by the administrator alone; the community hears of the new one', async () => {
    const { personId } = await somebody('o-w-old', { worker: true, name: '工样例' })
    const code = await weChatCode('o-w-new')
    expect((await deed('rebind', personId, { code })).error.code).toBe('FORBIDDEN')
    expect((await deed('correct', personId, { name: '假样例' })).error.code).toBe('FORBIDDEN')
    expect((await by('clerk', 'get', { personId, reason: REASON })).data.available).toEqual([])
    expect((await deed('rebind', personId, { code }, 'admin')).data).toMatchObject({ personId })
    expect((await me('o-w-new')).roles).toContain('gridWorker')
    expect((await me('o-w-old')).known).toBe(false)
  })
})

describe('at the window with the original and the phone', () => {
  const link = async (openid: string, known: Known, more: object = {}) =>
    by('clerk', 'link', {
      requestId: requestId(),
      reason: REASON,
      name: known.name,
      idNumber: known.idNumber,
      code: await weChatCode(openid),
      ...more,
    })

  test('an elder of the register without a phone on record is linked; somebody new is made', async () => {
    const elder = await somebody('')
    expect((await link('o-elder', elder)).data).toMatchObject({ personId: elder.personId, level: 'seen' })
    expect((await me('o-elder')).personId).toBe(elder.personId)
    const fresh = { personId: '', name: '新样例', idNumber: idNumber('1960-05-05', ++number) }
    expect((await link('o-fresh', fresh)).data).toMatchObject({
      name: '新样例',
      communityName: '普子岭社区',
      level: 'seen',
    })
    expect((await me('o-fresh')).known).toBe(true)
  })

  test('a number that somebody else took by their own word goes back to its owner; nothing of theirs is told', async () => {
    const number18 = idNumber('1960-05-05', ++number)
    await world.app('o-squatter', 'people.saveProfile', {
      requestId: requestId(),
      name: '占样例',
      idNumber: number18,
      phone: '19900008888',
      buildingId: 'b1',
      consent: true,
    })
    const owner = { personId: '', name: '占样例', idNumber: number18 }
    expect((await link('o-owner', owner)).error.code).toBe('NOT_NOW')
    const done = await link('o-owner', owner, { giveBack: true })
    expect(done.data).toMatchObject({ name: '占样例', level: 'seen', phoneMasked: null })
    expect(await me('o-owner')).toMatchObject({ personId: done.data.personId, addressText: null })
    await world.settle()
    expect(await titles('o-squatter')).toEqual(['请带身份证来核对登记'])
    const draft = await world.app('o-squatter', 'casework.saveDraft', {
      requestId: requestId(),
      itemId: 'resident-pension-claim',
      itemVersion: 1,
      form: {},
      materials: {},
    })
    expect(draft.error).toMatchObject({ code: 'NOT_NOW', message: expect.stringContaining('带身份证') })
    const corrected = await world.app('o-squatter', 'people.saveProfile', {
      requestId: requestId(),
      name: '占样例',
      idNumber: idNumber('1960-05-05', ++number),
      consent: true,
    })
    expect(corrected.error).toBeUndefined()
    expect((await kept((await me('o-squatter')).personId)).disputed).toBeUndefined()
  })

  test('what was seen before is not taken by it', async () => {
    const known = await somebody('o-sure')
    await deed('vouch', known.personId)
    const before = await kept(known.personId)
    expect((await link('o-liar', known, { giveBack: true })).error.code).toBe('NOT_NOW')
    expect(await kept(known.personId)).toEqual(before)
  })
})

describe('put right', () => {
  test('a name, a number, a phone, a home; told, logged, read by its owner; a number that is another’s is refused', async () => {
    const { personId } = await somebody('o-wrong')
    const done = await deed('correct', personId, {
      name: '唐样例',
      idNumber: idNumber('1961-06-06', 1),
      phone: '19900007777',
      buildingId: 'b2',
      unit: '1',
      room: '5',
      sawOriginal: true,
    })
    expect(done.data).toMatchObject({ name: '唐样例', phoneMasked: '199****7777', level: 'seen' })
    expect(await me('o-wrong')).toMatchObject({ name: '唐样例', addressText: '阳光苑2栋1单元5室', area: `${HOME}/02` })
    expect((await looks('o-wrong'))[0]).toMatchObject({ field: '登记信息（更正）', reason: REASON, isChange: true })
    expect(await titles('o-wrong')).toEqual(['您的登记改了'])
    const taken = await deed('correct', personId, { idNumber: idNumber('1960-05-05', 1) })
    expect(taken.error.fields?.idNumber).toContain('王样例')
    // whose it is next door is not told
    const far = await deed('correct', personId, { idNumber: idNumber('1960-05-05', 3) })
    expect(far.error.fields?.idNumber).toContain('别的社区')
    expect(JSON.stringify(far.error)).not.toContain('张样例')
    expect((await deed('correct', personId, {})).error.code).toBe('BAD_INPUT')
    expect((await deed('correct', personId, { version: 1, name: '汤样例' })).error.code).toBe('CONFLICT')
  })

  test('a child of whom only a parent told becomes part of the register by the papers, or of the record that is there', async () => {
    const born = `${new Date().getFullYear() - 6}-01-01`
    const add = (name: string, id: string) =>
      world.app('o-resident', 'people.saveDependent', {
        requestId: requestId(),
        name,
        idNumber: id,
        relation: '子女',
        buildingId: 'b1',
      })
    const first = idNumber(born, ++number)
    const { dependents } = (await add('小样例', first)).data
    const own = dependents.at(-1).personId
    expect((await find('idNumber', first)).data.rows).toMatchObject([
      { personId: own, standing: '家长填的孩子，还没有核对' },
    ])
    expect((await deed('vouch', own)).data).toMatchObject({ level: 'seen', standing: null })
    expect((await kept(own)).audienceKeys).toContain(`area:${HOME}`)

    const second = idNumber(born, ++number)
    const registered = await addPerson({ openid: '', name: '二样例', born, sequence: number, community: home })
    const told = (await add('二样例', second)).data.dependents.at(-1).personId
    expect((await deed('vouch', told)).error.code).toBe('BAD_INPUT')
    expect((await deed('merge', registered._id, { from: told })).data).toMatchObject({ personId: registered._id })
    await world.settle()
    expect((await me('o-resident')).dependents.at(-1)).toMatchObject({ personId: registered._id, name: '二样例' })
    expect((await find('idNumber', second)).data.rows).toHaveLength(1)
  })

  test('two records of one person: one with a WeChat is not closed, next door’s is not seen', async () => {
    const kept1 = await somebody('')
    const withWeChat = await somebody('o-double')
    const far = await people.find({ openid: 'o-far' }, { limit: 1 })
    expect((await deed('merge', kept1.personId, { from: withWeChat.personId })).error.code).toBe('NOT_NOW')
    expect((await deed('merge', kept1.personId, { from: present(far[0])._id })).error.code).toBe('BAD_INPUT')
    expect((await deed('merge', kept1.personId, { from: kept1.personId })).error.code).toBe('BAD_INPUT')
  })

  test('moved away, or to another community that is here too', async () => {
    const away = await somebody('o-away')
    expect((await deed('transferOut', away.personId)).data).toMatchObject({ standing: '已登记迁出' })
    expect((await kept(away.personId)).audienceKeys).toEqual([])
    const over = await somebody('o-over')
    expect((await deed('transferOut', over.personId, { to: `${HOME}` })).error.code).toBe('BAD_INPUT')
    await deed('transferOut', over.personId, { to: OTHER })
    expect(await me('o-over')).toMatchObject({ area: OTHER, addressText: null, community: { name: '样例邻社区' } })
    expect((await by('other-clerk', 'get', { personId: over.personId, reason: REASON })).data.personId).toBe(
      over.personId,
    )
    expect((await by('clerk', 'get', { personId: over.personId, reason: REASON })).error.code).toBe('NOT_FOUND')
  })

  test('died: their WeChat opens nothing, nobody acts for them, no notice is for them', async () => {
    const { personId } = await somebody('o-dead')
    await people.updateWhere({ openid: 'o-resident' }, { dependents: [{ personId, name: '汤样例', relation: '父亲' }] })
    expect((await deed('noteDeath', personId)).data).toMatchObject({ standing: '已登记去世', weChat: false })
    expect((await me('o-dead')).known).toBe(false)
    const draft = await world.app('o-resident', 'casework.saveDraft', {
      requestId: requestId(),
      itemId: 'senior-age-allowance',
      itemVersion: 1,
      forDependent: personId,
      form: {},
      materials: {},
    })
    expect(draft.error.code).toBe('BAD_INPUT')
    expect((await kept(personId)).audienceKeys).toEqual([])
  })
})

describe('a yes on paper', () => {
  const ask = (known: { name: string; idNumber: string }) =>
    world.app('o-neighbour', 'people.actFor', {
      requestId: requestId(),
      name: known.name,
      idNumber: known.idNumber,
      relation: '奶奶',
    })

  test('that staff hold lets somebody act, for whom the register knows and for whom it does not; the end is theirs too', async () => {
    const known = await somebody('')
    const unknown = { name: '无样例', idNumber: idNumber('1940-02-02', ++number) }
    for (const whose of [known, unknown]) {
      await ask(whose)
      const found = (await find('idNumber', whose.idNumber)).data
      expect(found.asks).toMatchObject([
        { carerName: '李样例', relation: '奶奶', code: expect.stringMatching(/^\d{6}$/) },
      ])
      const { carerId, personId: askId } = found.asks[0]
      const input = { requestId: requestId(), reason: '双方签字的代办书已存档', carerId, askId }
      const done = await by('clerk', 'allowActFor', input)
      expect(done.data.actedForBy).toMatchObject([{ carerName: '李样例', state: 'acting', how: 'paper', code: null }])
      expect((await by('clerk', 'allowActFor', input)).data.personId).toBe(done.data.personId)
      expect((await me('o-neighbour')).dependents.at(-1)).toEqual({
        personId: done.data.personId,
        name: whose.name,
        relation: '奶奶',
      })
      expect((await deed('endTie', done.data.personId, { carerId })).data.actedForBy).toEqual([])
      expect((await me('o-neighbour')).dependents).toEqual([])
    }
  })

  test('is not for next door’s window, nor for a number that the register knows by another name', async () => {
    const known = await somebody('')
    const asked = await ask(known)
    const [carer] = await people.find({ openid: 'o-neighbour' }, { limit: 1 })
    const about = { carerId: present(carer)._id, askId: asked.data.dependents.at(-1).personId, reason: REASON }
    expect((await by('other-clerk', 'allowActFor', { requestId: requestId(), ...about })).error.code).toBe('NOT_FOUND')
    const wrong = await ask({ ...known, name: '错样例' })
    const other = { ...about, askId: wrong.data.dependents.at(-1).personId }
    expect((await by('clerk', 'allowActFor', { requestId: requestId(), ...other })).error.fields?.askId).toContain(
      '错样例',
    )
  })
})
