import { caseMaker, requestId } from '../../../tests/harness/case-maker'
import { type DomainWorld, startDomainWorld } from '../../../tests/harness/domain-world'
import { idNumber, settleNeighbourhood } from '../../../tests/harness/neighbourhood'
import { photo } from '../../../tests/harness/photos'

let world: DomainWorld
let make: ReturnType<typeof caseMaker>
const staff: Record<string, string> = {}
const ACCOUNTS = ['clerk', 'other-clerk', 'secretary', 'town', 'county', 'county-disabled', 'manager', 'admin']

beforeAll(async () => {
  world = await startDomainWorld()
  await settleNeighbourhood()
  for (const account of ACCOUNTS) staff[account] = await world.login(account)
  make = caseMaker(world, staff)
})
afterAll(() => world.close())

interface Button {
  action: string
  state: string
  input?: object
  /** whose button it is */
  may: [string, ...string[]]
  /** who sees the case, but has no such button */
  seesOnly: string[]
}

const OVERSEERS = ['secretary', 'manager']
const BUTTONS: Button[] = [
  { action: 'accept', state: 'submitted', may: ['clerk'], seesOnly: ['town', 'county', ...OVERSEERS] },
  {
    action: 'requestSupplement',
    state: 'submitted',
    input: { materials: [{ key: 'm3', reason: '不清楚' }] },
    may: ['clerk'],
    seesOnly: OVERSEERS,
  },
  {
    action: 'notAccept',
    state: 'submitted',
    input: { reason: '户口不在本县', wayOn: '到户籍地申请' },
    may: ['clerk'],
    seesOnly: ['town', 'county', ...OVERSEERS],
  },
  {
    action: 'requestPickup',
    state: 'submitted',
    input: { materials: ['m1'] },
    may: ['clerk'],
    seesOnly: ['town', 'county', ...OVERSEERS],
  },
  {
    action: 'forward',
    state: 'accepted',
    input: { to: 'town', opinion: '同意' },
    may: ['clerk'],
    seesOnly: ['county', ...OVERSEERS],
  },
  { action: 'decide', state: 'county', input: { outcome: 'approved' }, may: ['county'], seesOnly: OVERSEERS },
  {
    action: 'deliver',
    state: 'decided',
    input: { how: '社区代取' },
    may: ['clerk'],
    seesOnly: ['town', 'county', ...OVERSEERS],
  },
  { action: 'close', state: 'delivered', may: ['clerk'], seesOnly: ['town', 'county', ...OVERSEERS] },
]

describe.each(BUTTONS)('$action', ({ action, state, input = {}, may, seesOnly }) => {
  test('is refused to everybody else, and is done by whose it is', async () => {
    const { caseId } = await make.caseIn(state)
    const { version } = (await world.app('o-resident', 'casework.get', { caseId })).data
    const attempt = (account: string, at = version) =>
      world.admin(staff[account], `casework.${action}`, { caseId, version: at, ...input })
    for (const account of ['other-clerk', 'county-disabled', 'admin'])
      expect([account, (await attempt(account)).error?.code]).toEqual([account, 'NOT_FOUND'])
    for (const account of seesOnly)
      expect([account, (await attempt(account)).error?.code]).toEqual([account, 'FORBIDDEN'])
    expect((await world.admin('', `casework.${action}`, { caseId, version, ...input })).error.code).toBe(
      'NOT_SIGNED_IN',
    )
    expect((await attempt(may[0], version - 1)).error.code).toBe('CONFLICT')

    const done = await attempt(may[0])
    expect(done.error).toBeUndefined()
    expect(done.cost.requests).toBeLessThanOrEqual(3)
    expect(done.data.messages.at(-1)).toMatchObject({ to: expect.any(String), state: 'due' })
    expect((await attempt(may[0])).error.code).toBe('CONFLICT')
    const again = (await attempt(may[0], version + 1)).error?.code
    // another worker may be asked; everything else is done once
    if (action === 'requestPickup') expect(again).toBeUndefined()
    else expect(again).toMatch(/NOT_NOW|FORBIDDEN/)
  })
})

test('another desk that gives the same command must wait for its turn', async () => {
  const { caseId, version } = await make.caseIn('county')
  const early = await world.admin(staff.town, 'casework.decide', { caseId, version, outcome: 'approved' })
  expect(early.error).toMatchObject({ code: 'NOT_NOW', message: '这件事现在由县里办理，请等他们处理。' })
})

describe('a resident', () => {
  const theirs: [string, string, object?][] = [
    ['casework.get', 'submitted'],
    ['casework.withdraw', 'submitted'],
    ['casework.supplement', 'supplementing', { materials: {} }],
    ['casework.rate', 'delivered', { score: 5 }],
  ]
  test.each(theirs)('cannot reach another’s case by %s', async (action, state, input = {}) => {
    const { caseId, version } = await make.caseIn(state)
    const known = action === 'casework.get' ? {} : { version }
    const request = action === 'casework.supplement' ? { requestId: requestId() } : {}
    for (const openid of ['o-neighbour', 'o-far', 'o-worker']) {
      const told = await world.app(openid, action, { caseId, ...known, ...request, ...input })
      expect([openid, told.error?.code]).toEqual([openid, 'NOT_FOUND'])
    }
    expect((await world.app('o-stranger', action, { caseId, ...known, ...request, ...input })).error.code).toBe(
      'NEED_PROFILE',
    )
  })

  test('sees nobody else’s draft, nor does the staff', async () => {
    const saved = await world.app('o-resident', 'casework.saveDraft', {
      requestId: requestId(),
      itemId: 'resident-pension-claim',
      itemVersion: 1,
      form: {},
      materials: {},
    })
    const { caseId, version } = saved.data
    for (const action of ['casework.draft', 'casework.get'])
      expect((await world.app('o-neighbour', action, { caseId })).error.code).toBe('NOT_FOUND')
    expect((await world.app('o-neighbour', 'casework.discard', { caseId, version })).error.code).toBe('NOT_FOUND')
    expect((await world.admin(staff.clerk, 'casework.get', { caseId })).error.code).toBe('NOT_FOUND')
    expect((await world.app('o-resident', 'casework.discard', { caseId, version })).ok).toBe(true)
  })
})

test('only the worker who was asked may look at the task and collect', async () => {
  const { caseId, version } = await make.caseIn('pickup')
  const collect = { requestId: requestId(), caseId, version, materials: { m1: { files: [] } } }
  for (const openid of ['o-other-worker', 'o-resident', 'o-neighbour'])
    expect((await world.app(openid, 'casework.collect', collect)).error.code).toBe('NOT_FOUND')
  expect((await world.app('o-other-worker', 'casework.task', { caseId })).error.code).toBe('NOT_FOUND')
  expect((await world.app('o-resident', 'casework.tasks')).error.code).toBe('FORBIDDEN')
  const nothing = await world.app('o-worker', 'casework.collect', collect)
  expect(nothing.error).toMatchObject({ code: 'BAD_INPUT', fields: { 'materials.m1': '请至少拍一张取到的材料。' } })
  const files = [await world.send('o-worker', await photo(12))]
  const stale = { ...collect, version: version - 1, materials: { m1: { files } } }
  expect((await world.app('o-worker', 'casework.collect', stale)).error.code).toBe('CONFLICT')
  const done = await world.app('o-worker', 'casework.collect', { ...stale, version })
  expect(done.data.state).toBe('done')
  expect(done.cost.requests).toBeLessThanOrEqual(3)
  const again = await world.app('o-worker', 'casework.collect', { ...stale, version })
  expect(again.data).toEqual(done.data)
})

describe('revealing what is masked', () => {
  test('needs a reason and a desk, is written down, and the person can read it', async () => {
    const { caseId } = await make.caseIn('submitted')
    const look = (account: string, reason: string, more = {}) =>
      world.admin(staff[account], 'people.reveal', { caseId, field: 'idNumber', reason, ...more })
    expect((await look('clerk', '看')).error.fields).toHaveProperty('reason')
    expect((await look('secretary', '核对身份证')).error.code).toBe('FORBIDDEN')
    expect((await look('other-clerk', '核对身份证')).error.code).toBe('NOT_FOUND')
    expect((await look('clerk', '核对身份证')).data.value).toMatch(/^51999919600505001.$/)
    const account = await look('clerk', '核对收款账号', { field: 'bankCard', key: 'payoutAccount' })
    expect(account.data.value).toBe('6222021234567890123')
    const { rows } = (await world.app('o-resident', 'people.reveals')).data
    expect(rows.slice(0, 2).map(({ reason }: { reason: string }) => reason)).toEqual(['核对收款账号', '核对身份证'])
  })
})

test('whoever oversees, and the worker, see how a case stands, but neither its answers nor its photos', async () => {
  const { caseId } = await make.caseIn('pickup')
  const views = [
    await world.admin(staff.secretary, 'casework.get', { caseId }),
    await world.app('o-worker', 'casework.get', { caseId }),
  ]
  for (const { data } of views) {
    expect(data.form).toEqual([])
    expect(JSON.stringify(data.materials)).not.toContain('"url"')
    expect(data.sentence).toContain('网格样例')
  }
  const inside = await world.admin(staff.clerk, 'casework.get', { caseId })
  expect(inside.data.form).not.toEqual([])
  expect(JSON.stringify(inside.data.materials)).toContain('"url"')
})

test('a case about disability is hidden from those who merely oversee, in lists too', async () => {
  const { caseId } = make.must(
    await world.app('o-neighbour', 'casework.submit', {
      requestId: requestId(),
      itemId: 'disability-card-cancel',
      itemVersion: 1,
      ...(await disabilityForm()),
      consent: true,
    }),
  )
  for (const account of ['secretary', 'manager']) {
    // they know that it is there, and why they may not open it; never that it was deleted
    const refused = await world.admin(staff[account], 'casework.get', { caseId })
    expect(refused.error).toMatchObject({ code: 'FORBIDDEN', message: expect.stringContaining('个人隐私') })
    for (const told of [{ search: '李样例' }, { itemId: 'disability-card-cancel' }])
      expect((await world.admin(staff[account], 'casework.queue', told)).data.rows).toEqual([])
    const listed = (await world.admin(staff[account], 'casework.queue', { limit: 50 })).data.rows
    const row = listed.find((one: { caseId: string }) => one.caseId === caseId)
    expect(row).toMatchObject({ masked: true, applicantName: '不公开', everyday: '不公开事项' })
    expect(JSON.stringify(row)).not.toMatch(/李样例|残疾|02网格/)
  }
  expect((await world.admin(staff.county, 'casework.get', { caseId })).error.code).toBe('NOT_FOUND')
  expect((await world.admin(staff['county-disabled'], 'casework.get', { caseId })).ok).toBe(true)
  const { rows } = (await world.admin(staff.clerk, 'casework.queue', { search: '李样例' })).data
  expect(rows).toHaveLength(1)
})

/** Fills in whatever the item asks, by its own definition. */
async function disabilityForm() {
  const item = (await world.app('o-neighbour', 'catalog.get', { itemId: 'disability-card-cancel' })).data
  const answers: Record<string, unknown> = {
    text: '样例',
    textarea: '样例说明',
    number: 1,
    money: 100,
    date: '2026-01-05',
    boolean: false,
    bankCard: '6222021234567890123',
    people: [],
    photo: [],
    address: { text: '样例路1号' },
  }
  const form: Record<string, unknown> = {}
  for (const { key, type, options, showWhen } of item.form)
    if (!showWhen || form[showWhen.key] === showWhen.equals)
      form[key] = type === 'select' ? options[0] : type === 'multiselect' ? [options[0]] : answers[type]
  form.cardNo = `${idNumber('1960-05-05', 1)}42`
  const materials: Record<string, { files: string[] }> = {}
  for (const { key, required, source } of item.materials)
    if (required && source !== '现场填写')
      materials[key] = { files: [await world.upload('o-neighbour', await photo())] }
  return { form, materials }
}
