import { z } from 'zod'
import { badInput, Text } from '../../../kernel'
import { decided } from '../changes/decided'
import { staffCommand } from './staff-command'

/** 决定: a refusal says why. */
export const decide = staffCommand(
  'decide',
  {
    outcome: z.enum(['approved', 'rejected'], { error: '请选通过还是不通过' }),
    reason: Text(300, '原因', 'others').optional(),
    opinion: Text(500, '意见', 'staff').optional(),
  },
  ({ document, calendar, input, about }) => {
    if (input.outcome === 'rejected' && !input.reason) throw badInput({ reason: '不通过要写明原因，居民会看到。' })
    return decided(document, about, calendar, input)
  },
)
