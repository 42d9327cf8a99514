import type { MatrixPart } from '../../../tests/matrix/kind'
import { EVERYBODY, STAFF } from '../../../tests/matrix/settlement'

const PLAIN_ITEM = 'resident-pension-claim'
const nothing = () => ({})

export const matrix: MatrixPart = {
  people: [
    { action: 'catalog.list', input: nothing, may: EVERYBODY },
    { action: 'catalog.get', input: () => ({ itemId: PLAIN_ITEM }), may: EVERYBODY },
    { action: 'catalog.precheck', input: () => ({ itemId: PLAIN_ITEM, answers: [] }), may: EVERYBODY },
  ],
  staff: [
    { action: 'catalog.list', input: nothing, may: STAFF },
    { action: 'catalog.get', input: () => ({ itemId: PLAIN_ITEM }), may: STAFF },
    { action: 'catalog.precheck', input: () => ({ itemId: PLAIN_ITEM, answers: [] }), may: STAFF },
  ],
}
