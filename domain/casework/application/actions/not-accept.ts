import { RequiredText } from '../../../kernel'
import { notAccepted } from '../changes/not-accepted'
import { staffCommand } from './staff-command'

/** 不予受理: with the reason, and the way on. */
export const notAccept = staffCommand(
  'notAccept',
  {
    reason: RequiredText(300, '不受理的原因', 'others'),
    wayOn: RequiredText(300, '居民接下来可以怎么办', 'others', { phones: 'told' }),
  },
  ({ document, input, about }) => notAccepted(document, about, input.reason, input.wayOn),
)
