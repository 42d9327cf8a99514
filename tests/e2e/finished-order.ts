import { requestId } from '../product/phone-client'
import type { Product } from '../product/product'

const DAY = 24 * 3600_000
const HOUR = 3600_000

/** An order that a volunteer has carried out, ready to be rated by the resident. Moves the clock to the day after. */
export async function finishedOrder(product: Product, resident: string, volunteer: string): Promise<string> {
  const orderer = product.phone(resident)
  const helper = product.phone(volunteer)
  const { services } = await orderer.call('volunteering.menu', {})
  const { volunteer: known } = await helper.call('volunteering.me', {})
  const service = services!.find(
    ({ audience, skills, place }) =>
      audience === 'everyone' && place === 'home' && skills.every((skill) => known!.skills.includes(skill)),
  )
  if (!service) throw new Error(`${volunteer} can do nothing that everyone may order`)
  // midnight in China is 16:00 UTC
  const today = Math.floor((Date.now() + 8 * HOUR) / DAY) * DAY - 8 * HOUR
  const startAt = today + DAY + service.hours[0] * HOUR
  const { orderId } = await orderer.call('volunteering.order', {
    requestId: requestId(),
    serviceId: service.id,
    startAt,
    place: {},
  })
  await helper.call('volunteering.take', { orderId })
  const { checkInCode } = await orderer.call('volunteering.get', { orderId })
  await product.sim('clock', { now: startAt })
  await helper.call('volunteering.checkIn', { orderId, code: checkInCode! })
  await product.sim('clock', { advance: HOUR })
  await helper.call('volunteering.checkOut', { orderId, code: checkInCode! })
  return orderId
}
