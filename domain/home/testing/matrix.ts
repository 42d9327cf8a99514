import type { MatrixPart } from '../../../tests/matrix/kind'
import { EVERYBODY, SIGNED_IN } from '../../../tests/matrix/settlement'

const nothing = () => ({})

export const matrix: MatrixPart = {
  people: [
    {
      action: 'home.open',
      input: nothing,
      may: EVERYBODY,
      why: 'nobody must tell anything before looking around; a visitor gets the board only',
    },
    { action: 'messaging.inbox', input: () => ({ limit: 50 }), may: EVERYBODY, why: 'of the openid that WeChat names' },
    { action: 'messaging.markRead', input: () => ({ ids: ['message-of-nobody'] }), may: EVERYBODY },
  ],
  staff: [{ action: 'home.stamp', input: nothing, may: SIGNED_IN, why: 'whether anything moved, and nothing of what' }],
}
