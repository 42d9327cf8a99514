import { dayOf, logged, present, startOf, system } from '../../domain/kernel'
import { hasWeChat, type Person } from '../../domain/people'
import type { Community } from '../../domain/places'
import { newOrder, type Order, placeOf, services } from '../../domain/volunteering'
import { Random } from './random'
import { withoutEffects } from './without-effects'

const OPEN = 10
const HOUR = 3600_000
const DAY = 24 * HOUR

/** Ten orders that wait for a volunteer, over the next days, each at an hour at which its service is given. */
export function demonstrationOrders(everybody: Person[], community: Community, at: number): Order[] {
  const random = new Random(10)
  const elders = everybody.filter((person) => person.tags.includes('elder') && hasWeChat(person))
  const atHome = services.filter((service) => service.place === 'home' && service.audience !== 'special')
  return Array.from({ length: OPEN }, (_, index) => {
    const orderer = present(elders[index * 7], 'an elder who orders')
    const service = present(atHome[index % atHome.length], 'a service at home')
    const startAt = startOf(dayOf(at)) + (1 + (index % 4)) * DAY + (9 + (index % 6)) * HOUR
    const { place, area } = placeOf(service, {}, orderer, community)
    const note = random.chance(0.5) ? '来之前请先打个电话' : null
    const wish = { service, orderer, forPerson: orderer, place, area, startAt, note, photos: [] }
    const orderedAt = at - random.integer(1, 20) * HOUR
    return withoutEffects(
      newOrder(`order-demo-${index + 1}`, wish, orderedAt, [logged(system, orderedAt, 'order', '演示数据')]),
    )
  })
}
