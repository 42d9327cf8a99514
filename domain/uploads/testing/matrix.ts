import type { MatrixPart } from '../../../tests/matrix/kind'
import { EVERYBODY } from '../../../tests/matrix/settlement'
import { requestId } from '../../../tests/product/phone-client'

export const matrix: MatrixPart = {
  people: [
    {
      action: 'uploads.announce',
      input: () => ({ requestId: requestId(), sizes: [1000] }),
      may: EVERYBODY,
      why: 'a place of their own for each; whoever tells us who they are may have to send a photo',
    },
  ],
}
