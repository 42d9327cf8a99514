import { Text } from '../../../kernel'
import { accepted } from '../changes/accepted'
import { staffCommand } from './staff-command'

/** 受理. */
export const accept = staffCommand(
  'accept',
  { note: Text(500, '说明', 'others').optional() },
  ({ document, calendar, input, about }) => accepted(document, about, calendar, input.note),
)
