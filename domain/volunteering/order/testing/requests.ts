import type { Measure } from '../../../../tests/bench/requests'
import { requestId } from '../../../../tests/product/phone-client'
import type { Product } from '../../../../tests/product/product'

const DAY = 24 * 3600_000

/** What an order costs those who order and those who take it. */
export async function measured(product: Product, measure: Measure) {
  const resident = product.phone('resident-0003').waiting()
  const { version, services } = await measure('menu, first time', 1, resident.ask('volunteering.menu'))
  await measure("menu with today's version", 0, resident.ask('volunteering.menu', { version }))
  const service = services.find(
    (known: { place: string; audience: string }) => known.place === 'home' && known.audience === 'everyone',
  )
  const startAt = Math.floor(Date.now() / DAY) * DAY + 3 * DAY + 2 * 3600_000
  await measure(
    'order',
    2,
    resident.ask('volunteering.order', { requestId: requestId(), serviceId: service.id, startAt, place: {} }),
    8,
  )
  await measure('my orders', 2, resident.ask('volunteering.myOrders'))
  for (let number = 1; number <= 20; number++) {
    const volunteer = product.phone(`volunteer-${String(number).padStart(2, '0')}`).waiting()
    const { rows } = await volunteer.call('volunteering.open', {})
    const [row] = rows
    if (!row) continue
    await measure('open orders', 1, volunteer.ask('volunteering.open'))
    await measure('take an order', 2, volunteer.ask('volunteering.take', { orderId: row.orderId }), 6)
    return
  }
}
