import { inventedIdNumber } from '../../scripts/seed/names'
import { requestId } from '../product/phone-client'
import type { Product } from '../product/product'

/** Somebody new who has told who they are, without a screen; they have never answered a subscribe dialog. */
export async function register(product: Product, openid: string): Promise<void> {
  await product.phone(openid).call('people.saveProfile', {
    requestId: requestId(),
    name: '样例新人',
    idNumber: inventedIdNumber('1941-03-04', 973),
    phone: '19900009730',
    buildingId: 'b021',
    unit: '1',
    room: '201',
    consent: true,
  })
}
