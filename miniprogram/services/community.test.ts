import { type FakeWx, installFakeWx, ok } from '../testing/fake-wx'
import { communityTitle, knownCommunity, rememberCommunity } from './community'

let phone: FakeWx
beforeEach(() => {
  jest.resetModules()
  phone = installFakeWx()
})
const RIVER = { area: '510821/107/002', name: '河边社区', phone: '0000-2' }

test('before any answer the product speaks for itself', () => {
  expect(knownCommunity()).toBeNull()
  expect(communityTitle()).toBe('智慧社区')
  expect(communityTitle('通知')).toBe('智慧社区通知')
})

test('the community of the last answer gives its name, also after a restart', () => {
  rememberCommunity(RIVER)
  expect(communityTitle('通知')).toBe('河边社区通知')
  rememberCommunity({ ...RIVER, name: '山上社区' })
  expect(communityTitle()).toBe('山上社区')
})

test('an answer that does not know the community takes nothing away', () => {
  rememberCommunity(RIVER)
  rememberCommunity(null)
  rememberCommunity({ area: '', name: '社区', phone: '' })
  expect(knownCommunity()).toEqual(RIVER)
})

test('who one is and the catalog both say whose community it is', async () => {
  phone.answers(() => ok({ openid: 'o', elder: false, community: RIVER }))
  await require('./me').me()
  expect(communityTitle()).toBe('河边社区')
  const hill = { ...RIVER, name: '山上社区', address: '', buildings: [] }
  phone.answers(() =>
    ok({ version: 'v', items: [], bannedCertificates: [], notHere: [], templates: [], community: hill }),
  )
  await require('./catalog-cache').catalog()
  expect(communityTitle()).toBe('山上社区')
  expect(phone.storage.get('community')).toEqual({ area: RIVER.area, name: '山上社区', phone: '0000-2' })
})
