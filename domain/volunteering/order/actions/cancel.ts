import { command, Text } from '../../../kernel'
import { cancelled } from '../changes/cancelled'
import { orderLife } from '../life'
import { maySee } from '../policy'
import { orderView } from '../present/order-view'

/** The orderer changes their mind; a volunteer who took it is told. */
export const cancel = command(orderLife, 'cancel', {
  who: 'person',
  input: { reason: Text(100, '原因', 'others').optional() },
  see: maySee,
  change: ({ document, about, input }) => cancelled(document, about, input.reason || null),
  present: ({ document }, { actor, now }) => orderView(document, actor, now),
})
