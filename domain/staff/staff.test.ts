import { type DomainWorld, startDomainWorld } from '../../tests/harness/domain-world'
import { settleNeighbourhood } from '../../tests/harness/neighbourhood'
import { accounts } from './account'
import { newSession, readSession } from './session'

let world: DomainWorld
beforeAll(async () => {
  world = await startDomainWorld()
  await settleNeighbourhood()
})
afterEach(() => jest.restoreAllMocks())
afterAll(() => world.close())

const login = (account: string, password: string) => world.admin('', 'staff.login', { account, password })

test('the right password opens a session that says who I am', async () => {
  const { data, token, cost } = await login('county', 'puziling-demo')
  expect(cost.requests).toBeLessThanOrEqual(2)
  expect(data).toMatchObject({
    account: 'county',
    title: '县审核',
    roles: [{ role: 'countyReviewer', area: '510821', departments: ['人社', '医保'] }],
  })
  const me = await world.admin(token!, 'staff.me')
  expect(me.data).toEqual(data)
  expect(me.cost.requests).toBe(1)
})

test('an unknown account, a wrong password and a locked account hear the same sentence', async () => {
  const unknown = (await login('nobody', 'whatever')).error
  for (let i = 0; i < 5; i++) expect((await login('town', 'wrong')).error).toEqual(unknown)
  expect((await login('town', 'puziling-demo')).error).toEqual(unknown)
  expect(unknown.code).toBe('NOT_SIGNED_IN')
  const later = Date.now() + 15 * 60_000 + 1
  jest.spyOn(Date, 'now').mockReturnValue(later)
  expect((await login('town', 'puziling-demo')).ok).toBe(true)
})

test('guesses at the same moment all count', async () => {
  await Promise.all(Array.from({ length: 5 }, () => login('secretary', 'wrong')))
  expect((await login('secretary', 'puziling-demo')).ok).toBe(false)
})

test('logging out ends every session of the account', async () => {
  const [here, elsewhere] = [await world.login('clerk'), await world.login('clerk')]
  const out = await world.admin(here, 'staff.logout')
  expect(out.token).toBeNull()
  for (const token of [here, elsewhere]) expect((await world.admin(token, 'staff.me')).error.code).toBe('NOT_SIGNED_IN')
})

test('a session ends after eight hours, and cannot be forged or carried to another account', async () => {
  const token = await world.login('manager')
  const [text = '', sign = ''] = token.split('.')
  expect(sign).not.toBe('')
  const forged = Buffer.from(JSON.stringify({ account: 'admin', epoch: 0, expires: Date.now() + 1e6 })).toString(
    'base64url',
  )
  for (const bad of ['', text, `${text}.`, `${forged}.${sign}`, `${text}.${sign.slice(1)}A`, '..'])
    expect((await world.admin(bad, 'staff.me')).error.code).toBe('NOT_SIGNED_IN')
  expect((await world.admin(token, 'staff.me')).ok).toBe(true)
  jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 8 * 3600_000 + 1)
  expect(readSession(token)).toBeNull()
})

test('a disabled account is out at once', async () => {
  const token = newSession((await accounts.get('admin'))!)
  await accounts.updateWhere({ _id: 'admin' }, { disabled: true })
  expect((await world.admin(token, 'staff.me')).error.code).toBe('NOT_SIGNED_IN')
  expect((await login('admin', 'puziling-demo')).error.code).toBe('NOT_SIGNED_IN')
})
