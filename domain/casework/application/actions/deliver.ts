import { RequiredText, Text } from '../../../kernel'
import { delivered } from '../changes/delivered'
import { staffCommand } from './staff-command'

/** 送达. */
export const deliver = staffCommand(
  'deliver',
  { how: RequiredText(100, '领取方式', 'others', { phones: 'told' }), note: Text(300, '说明', 'others').optional() },
  ({ document, calendar, input, about }) => delivered(document, about, calendar, input.how, input.note),
)
