import type { Measure } from '../../../tests/bench/requests'
import { requestId } from '../../../tests/product/phone-client'
import type { Product } from '../../../tests/product/product'

/** What it costs to say that photos come. */
export async function measured(product: Product, measure: Measure) {
  const resident = product.phone('resident-0002')
  const announce = () => resident.ask('uploads.announce', { requestId: requestId(), sizes: [1000, 2000] })
  await measure('the first photos of a day are announced', 2, announce())
  await measure('more photos are announced', 1, announce())
}
