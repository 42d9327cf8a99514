import { type DomainWorld, startDomainWorld } from '../../tests/harness/domain-world'
import { addAccount, HOME, OTHER, settleNeighbourhood } from '../../tests/harness/neighbourhood'
import { uses } from '../kernel'
import { accounts } from './account'
import { deviceOf, shortAddress } from './device'
import { hashPassword } from './password'
import { readSession, sessionToken } from './session'

let world: DomainWorld
beforeAll(async () => {
  world = await startDomainWorld()
  await settleNeighbourhood()
})
afterEach(async () => {
  jest.restoreAllMocks()
  // every test begins with nobody having tried
  for (let some = await uses.find({}); some.length > 0; some = await uses.find({}))
    for (const { _id } of some) await uses.remove(_id)
})
afterAll(() => world.close())

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
const PASSWORD = 'puziling-demo'

interface From {
  address?: string
  proof?: string | undefined
  agent?: string
}

const login = (account: string, password: string, { proof = '', ...from }: From = {}) =>
  world.admin('', 'staff.login', { account, password }, { proof, ...from })
const codeOf = async (asked: ReturnType<typeof login>) => (await asked).error?.code ?? 'in'
const isIn = async (token: string | null | undefined) => (await world.admin(token ?? '', 'staff.me')).ok

/** Five wrong passwords, one after the other. */
async function fail(account: string, from: From = {}) {
  for (let i = 0; i < 5; i++) expect(await codeOf(login(account, 'wrong', from))).toBe('NOT_SIGNED_IN')
}

test('the right password opens a session that says who I am', async () => {
  const { data, token, cost } = await login('county', PASSWORD)
  // read, three limits, written down, three limits given back
  expect(cost.requests).toBeLessThanOrEqual(8)
  expect(data).toMatchObject({
    account: 'county',
    title: '县审核',
    roles: [{ role: 'countyReviewer', area: '510821', departments: ['人社', '医保'] }],
  })
  const me = await world.admin(token!, 'staff.me')
  expect(me.data).toEqual(data)
  expect(me.cost.requests).toBe(1)
})

test('an unknown account, a wrong password and a disabled account hear the same sentence, and so does what was tried too often', async () => {
  const unknown = (await login('nobody', 'whatever')).error
  await accounts.updateWhere({ _id: 'manager' }, { disabled: true })
  expect((await login('manager', PASSWORD)).error).toEqual(unknown)
  await accounts.updateWhere({ _id: 'manager' }, { disabled: false })
  for (let i = 0; i < 4; i++) {
    expect((await login('town', 'wrong')).error).toEqual(unknown)
    expect((await login('nobody', 'wrong')).error).toEqual(unknown)
  }
  await login('town', 'wrong')
  const tooMany = (await login('town', PASSWORD)).error
  expect(tooMany.code).toBe('TOO_MANY')
  expect((await login('nobody', PASSWORD)).error).toEqual(tooMany)
  const later = Date.now() + 15 * 60_000 + 1
  jest.spyOn(Date, 'now').mockReturnValue(later)
  expect((await login('town', PASSWORD)).ok).toBe(true)
})

test('of guesses at the same moment no more are compared than one after the other: the right one among 24 gets in only among the first five', async () => {
  const guesses = Array.from({ length: 24 }, (_, i) => codeOf(login('secretary', i === 7 ? PASSWORD : `guess-${i}`)))
  const heard = await Promise.all(guesses)
  // the right one gives its place back: one more may be compared
  expect(heard.filter((code) => code !== 'TOO_MANY').length).toBeLessThanOrEqual(heard.includes('in') ? 6 : 5)
  expect(await codeOf(login('secretary', PASSWORD))).toBe('TOO_MANY')
})

test('thirty-five wrong passwords keep out their sender, not the staff: from another address and from a browser that knows them they get in', async () => {
  const { proof } = await login('clerk', PASSWORD, { address: '198.51.100.7' })
  const names = ['clerk', 'secretary', 'town', 'county', 'manager', 'admin', 'other-clerk']
  for (const name of names) for (let i = 0; i < 5; i++) await login(name, 'wrong', { address: '203.0.113.9' })
  // the attacker's own address is slowed down for every account
  expect(await codeOf(login('coordinator', 'wrong', { address: '203.0.113.9' }))).toBe('TOO_MANY')
  for (const name of names) expect(await codeOf(login(name, PASSWORD, { address: '198.51.100.8' }))).toBe('in')
  expect(await codeOf(login('clerk', PASSWORD, { address: '203.0.113.9', proof }))).toBe('in')
})

test('guesses from many addresses are stopped in a day; a known browser gets in all the same, and the owner is told', async () => {
  const { proof } = await login('clerk', PASSWORD)
  let compared = 0
  for (let i = 0; i < 80; i++)
    if ((await codeOf(login('clerk', 'wrong', { address: `198.51.100.${i}` }))) === 'NOT_SIGNED_IN') compared += 1
  expect(compared).toBe(60)
  expect(await codeOf(login('clerk', PASSWORD, { address: '192.0.2.77' }))).toBe('TOO_MANY')
  const owner = await login('clerk', PASSWORD, { proof })
  expect(owner.data.failures).toMatchObject({ count: 60 })
  // once: it was read
  expect((await login('clerk', PASSWORD, { proof })).data.failures).toBeUndefined()
})

test('a browser that knows an account is no way around the limit, and its proof is worth nothing for another account', async () => {
  const { proof } = await login('clerk', PASSWORD)
  await fail('clerk', { proof })
  expect(await codeOf(login('clerk', PASSWORD, { proof }))).toBe('TOO_MANY')
  await fail('town', { proof })
  expect(await codeOf(login('town', PASSWORD))).toBe('TOO_MANY')
  const [text = '', sign = ''] = (proof ?? '').split('.')
  for (const forged of [text, `${text}.`, `${text}.${sign.slice(1)}A`, 'x.y'])
    expect(await codeOf(login('town', PASSWORD, { proof: forged }))).toBe('TOO_MANY')
})

/** An admin of one community: the neighbourhood's own works for the whole county. */
async function localAdmin(): Promise<string> {
  const account = await accounts.get('local-admin')
  const hash = await hashPassword(PASSWORD)
  if (!account) await addAccount('local-admin', '管理员', [{ role: 'admin', area: HOME }], hash)
  return world.login('local-admin')
}

test('an admin lifts the brake, with a reason, for their own area only; asked again it is done once', async () => {
  const admin = await world.login('admin')
  await fail('clerk')
  expect(await codeOf(login('clerk', PASSWORD))).toBe('TOO_MANY')
  const asked = { account: 'Clerk', reason: '本人来窗口说明', requestId: 'unlock-0123456789abcdef' }
  const first = await world.admin(admin, 'accounts.unlock', asked)
  expect(first.data).toMatchObject({
    account: 'clerk',
    failures: 0,
    log: [{ did: 'unlock', reason: '本人来窗口说明' }],
  })
  expect((await world.admin(admin, 'accounts.unlock', asked)).data.log).toHaveLength(1)
  expect(await codeOf(login('clerk', PASSWORD))).toBe('in')
  const local = await localAdmin()
  for (const account of ['nobody', 'county', 'other-clerk'])
    expect((await world.admin(local, 'accounts.unlock', { account, reason: '试试' })).error?.code).toBe('NOT_FOUND')
  expect((await world.admin(admin, 'accounts.unlock', { account: 'clerk', reason: ' ' })).error.message).toContain(
    '原因',
  )
  const clerk = await world.login('clerk')
  expect((await world.admin(clerk, 'accounts.unlock', { account: 'clerk', reason: '自己来' })).ok).toBe(false)
})

test('whoever leaves is disabled: out at once, and not in again until they are enabled; nobody disables themself', async () => {
  const [admin, secretary] = [await world.login('admin'), await world.login('secretary')]
  const leaves = { account: 'secretary', reason: '调离社区' }
  expect((await world.admin(admin, 'accounts.disable', leaves)).data).toMatchObject({ disabled: true, sessions: 0 })
  expect(await isIn(secretary)).toBe(false)
  expect(await codeOf(login('secretary', PASSWORD))).toBe('NOT_SIGNED_IN')
  const own = await world.admin(admin, 'accounts.disable', { account: 'admin', reason: '试试' })
  expect(own.error.message).toContain('不能停用自己')
  await world.admin(admin, 'accounts.enable', { account: 'secretary', reason: '回来上班' })
  expect(await codeOf(login('secretary', PASSWORD))).toBe('in')
  expect(await isIn(secretary)).toBe(false)
})

test('who is disabled in the instant of a log-in does not come back with its session when they are enabled', async () => {
  const read = accounts.get
  jest.spyOn(accounts, 'get').mockImplementationOnce(async (id) => {
    const account = await read(id)
    await accounts.updateWhere({ _id: id }, { disabled: true })
    return account
  })
  expect(await codeOf(login('clerk2', PASSWORD))).toBe('NOT_SIGNED_IN')
  const kept = await accounts.get('clerk2')
  await accounts.updateWhere({ _id: 'clerk2' }, { disabled: false })
  expect(kept?.sessions).toEqual([])
})

test('an admin sees the accounts of their area, and what became of them', async () => {
  const { data, cost } = await world.admin(await localAdmin(), 'accounts.list')
  expect(cost.requests).toBe(2)
  const listed = data.rows.map(({ account }: { account: string }) => account)
  expect(listed).toEqual(expect.arrayContaining(['local-admin', 'clerk', 'secretary']))
  expect(await accounts.count({ area: OTHER })).toBeGreaterThan(0)
  for (const { _id, area } of await accounts.find({})) expect(listed.includes(_id)).toBe(area.startsWith(HOME))
  const whole = (await world.admin(await world.login('admin'), 'accounts.list')).data.rows
  expect(whole.length).toBe(await accounts.count({}))
  expect(JSON.stringify(data)).not.toMatch(/hash|salt/)
  expect(data.more).toBe(false)
})

test('logging out ends this session and leaves the others; a copy of its cookie is worth nothing', async () => {
  const [here, elsewhere] = [await world.login('clerk'), await world.login('clerk')]
  const out = await world.admin(here, 'staff.logout')
  expect(out.token).toBeNull()
  expect([await isIn(here), await isIn(elsewhere)]).toEqual([false, true])
})

test('I see where I am signed in, and end it there; nobody else’s', async () => {
  const there = await login('manager', PASSWORD, { agent: CHROME, address: '203.0.113.77' })
  const here = await world.login('manager')
  const { rows } = (await world.admin(here, 'staff.sessions')).data
  expect(rows[0]).toMatchObject({ here: true })
  expect(rows[1]).toMatchObject({ here: false, device: 'Windows 上的 Chrome', address: '203.0.*.*' })
  const clerk = await world.login('clerk')
  const foreign = await world.admin(clerk, 'staff.endSession', { sessionId: rows[1].sessionId })
  expect(foreign.error.code).toBe('NOT_FOUND')
  expect((await world.admin(here, 'staff.endSession', { sessionId: rows[1].sessionId })).ok).toBe(true)
  expect([await isIn(there.token), await isIn(here)]).toEqual([false, true])
})

test('the eleventh browser ends the oldest session', async () => {
  const tokens: string[] = []
  for (let i = 0; i < 11; i++) tokens.push(await world.login('clerk2'))
  expect(await isIn(tokens[0])).toBe(false)
  expect(await isIn(tokens[1])).toBe(true)
})

test('a session ends after eight hours, and cannot be forged or carried to another account', async () => {
  const token = await world.login('manager')
  const [text = '', sign = ''] = token.split('.')
  expect(sign).not.toBe('')
  const forged = Buffer.from(
    JSON.stringify({ id: readSession(token)?.id, account: 'admin', areas: [], expires: Date.now() + 1e6 }),
  ).toString('base64url')
  for (const bad of ['', text, `${text}.`, `${forged}.${sign}`, `${text}.${sign.slice(1)}A`, '..'])
    expect((await world.admin(bad, 'staff.me')).error.code).toBe('NOT_SIGNED_IN')
  // signed by us, but begun by no log-in
  const account = await accounts.get('admin')
  expect(await isIn(sessionToken(account!, { id: 'never', expires: Date.now() + 1e6 }))).toBe(false)
  expect(await isIn(token)).toBe(true)
  jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 8 * 3600_000 + 1)
  expect(readSession(token)).toBeNull()
})

test.each([
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.60',
    'iPhone 上的 微信',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/26.0 Safari/605.1.15',
    'Mac 上的 Safari',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0', 'Windows 上的 Edge'],
  ['Mozilla/5.0 (X11; Linux x86_64) Chrome/142.0.0.0 Safari/537.36', 'Linux 上的 Chrome'],
  ['curl/8', '没有说明的浏览器'],
  ['', '没有说明的浏览器'],
])('%s is called %s', (agent, called) => expect(deviceOf(agent)).toBe(called))

test.each([
  ['203.0.113.77', '203.0.*.*'],
  ['::ffff:10.1.2.3', '10.1.*.*'],
  ['2001:db8:1:2::5', '2001:db8:*'],
  ['', ''],
])('of the address %s is shown %s', (address, shown) => expect(shortAddress(address)).toBe(shown))
