import type { MatrixPart } from '../../../tests/matrix/kind'
import { EVERYBODY } from '../../../tests/matrix/settlement'
import { communities } from '../communities'

const nothing = () => ({})

export const matrix: MatrixPart = {
  noKinds: [{ collection: communities, why: 'hangs on every wall' }],
  people: [{ action: 'places.communities', input: nothing, may: EVERYBODY }],
}
