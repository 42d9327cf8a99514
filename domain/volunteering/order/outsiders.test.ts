import { linesOf } from '../../kernel'
import { startTown, type Town } from '../../messaging/testing/town'
import { settled } from '../../messaging/testing/townspeople'
import { orders } from './document'

let town: Town
const DAY = 24 * 3600_000
const PEOPLE = ['o-resident', 'o-helper', 'o-neighbour', 'o-cook', 'o-elsewhere', 'o-far', 'o-worker', 'o-stranger']
let open: string
let taken: string

beforeAll(async () => {
  town = await startTown()
  await settled(town.home, { openid: 'o-helper', volunteer: { skills: ['repair'] } })
  await settled(town.home, { openid: 'o-cook', volunteer: { skills: ['cooking'] } })
  await settled(town.other, { openid: 'o-elsewhere', volunteer: { skills: ['repair'] } })
  open = await ordered(2)
  taken = await ordered(3)
  await town.app('o-helper', 'volunteering.take', { orderId: taken })
})
afterAll(() => town.close())

async function ordered(days: number): Promise<string> {
  const midnight = Math.floor((Date.now() + 8 * 3600_000) / DAY) * DAY - 8 * 3600_000
  const startAt = midnight + days * DAY + 10 * 3600_000
  const input = { requestId: `request-00000000000${days}`, serviceId: 'appliance-repair', startAt, place: {} }
  return (await town.app('o-resident', 'volunteering.order', input)).data.orderId
}

/** Who gets past the policy; everybody else is refused and learns nothing. */
const MAY: Record<string, { open: string[]; taken: string[] }> = {
  get: { open: ['o-resident', 'o-helper'], taken: ['o-resident', 'o-helper'] },
  change: { open: ['o-resident'], taken: [] },
  cancel: { open: ['o-resident'], taken: ['o-resident'] },
  giveBack: { open: [], taken: ['o-helper'] },
  checkIn: { open: [], taken: ['o-helper'] },
  checkOut: { open: [], taken: ['o-helper'] },
  rate: { open: [], taken: [] },
}
const INPUT: Record<string, object> = {
  change: { version: 99, note: '改' },
  cancel: { version: 99 },
  giveBack: { version: 99, reason: '有事' },
  rate: { score: 5 },
}
const REFUSALS = ['NOT_FOUND', 'FORBIDDEN', 'NEED_PROFILE']

describe.each(linesOf(MAY))('volunteering.%s', (action, may) => {
  it.each(PEOPLE)('by %s goes as far as the policy says', async (openid) => {
    for (const state of ['open', 'taken'] as const) {
      const orderId = state === 'open' ? open : taken
      const { ok, error } = await town.app(openid, `volunteering.${action}`, { orderId, ...INPUT[action] })
      const passed = ok || !REFUSALS.includes(error.code)
      const partOfIt = may[state].includes(openid)
      // whoever belongs to the order may be told why it is not possible now; nobody else may
      if (partOfIt) expect(passed).toBe(true)
      else if (!['o-resident', 'o-helper'].includes(openid)) expect(passed).toBe(false)
      else expect(ok).toBe(false)
    }
  })
})

it('an address is known to the orderer, and around the hour to the volunteer who took it, to no other', async () => {
  const placeFor = async (openid: string, orderId: string) =>
    (await town.app(openid, 'volunteering.get', { orderId })).data.placeText
  expect(await placeFor('o-resident', open)).toBe('阳光苑1栋1单元101室')
  expect(await placeFor('o-helper', open)).toBe('阳光苑1栋')
  expect(await placeFor('o-helper', taken)).toBe('阳光苑1栋')
  const soon = Date.now() + 3600_000
  await orders.updateWhere({ _id: taken }, { startAt: soon, endAt: soon + 3600_000 })
  expect(await placeFor('o-helper', taken)).toBe('阳光苑1栋1单元101室')
  const stored = JSON.stringify(await orders.get(taken))
  expect(stored).not.toContain('101室')
  expect(stored).not.toMatch(/1990000\d{4}/)
})

it.each(['queue', 'get', 'order', 'confirm', 'assign', 'cancel'])(
  'admin volunteering.%s is for the own community’s desk',
  async (action) => {
    const inputs: Record<string, object> = {
      queue: {},
      get: { orderId: open },
      order: { orderId: open },
      confirm: { orderId: open, version: 1 },
      assign: { orderId: open, version: 1, volunteerId: 'person-1' },
      cancel: { orderId: open, version: 1, reason: '试试' },
    }
    const call = (token: string) => town.admin(token, `volunteering.${action}`, inputs[action])
    const other = await call(town.tokens['other-clerk'])
    if (action === 'queue') expect(other.data.rows).toEqual([])
    else expect(other.error.code).toBe('NOT_FOUND')
    const officer = await call(town.tokens.town)
    expect(['NOT_FOUND', 'FORBIDDEN']).toContain(officer.error.code)
    expect((await call('')).error.code).toBe('NOT_SIGNED_IN')
  },
)
