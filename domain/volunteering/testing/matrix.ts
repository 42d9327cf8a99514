import type { MatrixPart } from '../../../tests/matrix/kind'
import { EVERYBODY, REGISTERED } from '../../../tests/matrix/settlement'
import { requestId } from '../../../tests/product/phone-client'

const nothing = () => ({})

export const matrix: MatrixPart = {
  people: [
    { action: 'volunteering.menu', input: nothing, may: EVERYBODY },
    { action: 'volunteering.me', input: nothing, may: EVERYBODY },
    {
      action: 'volunteering.register',
      input: () => ({ requestId: requestId(), skills: ['haircut'], reach: 1000 }),
      may: REGISTERED,
      last: 'changed',
    },
  ],
}
