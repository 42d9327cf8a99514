import { Text } from '../../../kernel'
import { closed } from '../changes/delivered'
import { staffCommand } from './staff-command'

/** 办结. */
export const close = staffCommand(
  'close',
  { note: Text(300, '说明', 'others').optional() },
  ({ document, input, about }) => closed(document, about, input.note),
)
