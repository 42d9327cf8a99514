import { command, RequiredText } from '../../../kernel'
import { givenBack } from '../changes/given-back'
import { orderLife } from '../life'
import { shownOrder } from '../open-door'
import { maySee } from '../policy'

/** The volunteer cannot come after all: it waits again, and others are asked. */
export const giveBack = command(orderLife, 'giveBack', {
  who: 'person',
  input: { reason: RequiredText(100, '原因', 'others') },
  see: maySee,
  change: ({ document, about, input: { reason } }) => givenBack(document, about, reason),
  present: ({ document }, { actor, now }) => shownOrder(document, actor, now),
})
