import { type FakeWx, installFakeWx, ok } from '../testing/fake-wx'

const HOME = '519999/001/001'
const OTHER = '519999/001/002'
const meIn = (area: string, known = false) => ({ known, community: { area, name: '样例社区', phone: '' } })

let phone: FakeWx
/** As after a cold start: what is only in memory is gone. */
async function opened() {
  jest.resetModules()
  return { ...(await import('./visited-community')), ...(await import('./call')) }
}
beforeEach(() => {
  phone = installFakeWx()
  phone.answers(() => ok({}))
})

test('a stranger’s phone says nothing, and goes by what the deployment shows', async () => {
  const { visitedCommunity, call } = await opened()
  expect(visitedCommunity()).toBeUndefined()
  await call('people.me', {})
  expect(phone.calls[0]).not.toHaveProperty('community', expect.anything())
})

test.each([
  [{ community: OTHER }],
  [{ community: encodeURIComponent(OTHER) }],
  [{ scene: encodeURIComponent(`c=${OTHER}`) }],
])('the code of a community opens it, for the next time too: %j', async (query) => {
  const { comeThroughCode } = await opened()
  comeThroughCode(query)
  const again = await opened()
  expect(again.visitedCommunity()).toBe(OTHER)
  await again.call('people.me', {})
  expect(phone.calls[0]).toHaveProperty('community', OTHER)
})

test.each([[{ community: 'here' }], [{ scene: 'c=' }], [{ scene: 'x=1' }], [{}]])('%j opens none', async (query) => {
  const { comeThroughCode, visitedCommunity } = await opened()
  comeThroughCode(query)
  expect(visitedCommunity()).toBeUndefined()
})

test('whoever is known stays at home, whatever code they scan', async () => {
  const { communityIs, comeThroughCode, visitedCommunity } = await opened()
  communityIs(meIn(HOME, true))
  comeThroughCode({ community: OTHER })
  expect(visitedCommunity()).toBe(HOME)
})

test('a code that leads nowhere is forgotten, and that is said', async () => {
  const { communityIs, comeThroughCode, visitedCommunity } = await opened()
  comeThroughCode({ community: OTHER })
  communityIs(meIn(HOME))
  expect(visitedCommunity()).toBeUndefined()
  expect(phone.asked.at(-1)).toMatchObject({
    name: 'showToast',
    options: { title: '没有找到那个社区，先看样例社区的' },
  })
})

test('a choice can be taken back', async () => {
  const { chooseCommunity, visitedCommunity } = await opened()
  chooseCommunity(HOME)
  const takeBack = chooseCommunity(OTHER)
  expect(visitedCommunity()).toBe(OTHER)
  takeBack()
  expect(visitedCommunity()).toBe(HOME)
})
