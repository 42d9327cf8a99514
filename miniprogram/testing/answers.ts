import type { Home } from '../../domain/home/views'

/** A resident's answer of `home.open`, for tests of pages and views. */
export const homeAnswer = (more: Partial<Home> = {}, me: Partial<Home['me']> = {}): Home => ({
  me: {
    known: true,
    personId: 'p',
    openid: 'o',
    name: '王示例',
    idMasked: null,
    phoneMasked: null,
    addressText: null,
    area: null,
    gridName: null,
    roles: ['resident'],
    gridWorker: null,
    community: { area: 'a', name: '河边社区', phone: '0000-1' },
    version: 1,
    elder: false,
    certainty: null,
    dependents: [],
    ...me,
  },
  cases: [],
  orders: [],
  notices: [],
  unread: 0,
  work: null,
  catalogVersion: 'v',
  menuVersion: 'v',
  ...more,
})
