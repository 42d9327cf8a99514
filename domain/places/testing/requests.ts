import type { Measure } from '../../../tests/bench/requests'
import { requestId } from '../../../tests/product/phone-client'
import type { Product } from '../../../tests/product/product'

/** What it costs to look at a community's settings, and to change them. */
export async function measured(product: Product, measure: Measure) {
  const secretary = (await product.console('secretary')).waiting()
  const { rows } = await measure('communities that somebody may set', 2, secretary.ask('places.settable'))
  const communityId = rows[0].area
  const { version, phone, address, hours, closures, extraDays } = await measure(
    'settings of a community',
    1,
    secretary.ask('places.settings', { communityId }),
  )
  await measure(
    'save the settings of a community',
    2,
    secretary.ask('places.saveSettings', {
      requestId: requestId(),
      ...{ communityId, version, phone, address, hours, closures, extraDays },
    }),
  )
}
