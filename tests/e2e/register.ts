import { inventedIdNumber } from '../../scripts/seed/names'
import { requestId } from '../product/phone-client'
import type { Product } from '../product/product'

/** Somebody new who has told who they are, without a screen; they have never answered a subscribe dialog. */
export async function register(product: Product, openid: string, number = 0): Promise<void> {
  await product.phone(openid).call('people.saveProfile', {
    requestId: requestId(),
    name: '样例新人',
    idNumber: inventedIdNumber('1941-03-04', 980 + number),
    phone: `1990000973${number}`,
    buildingId: 'b021',
    unit: '1',
    room: `20${1 + number}`,
    consent: true,
  })
}
