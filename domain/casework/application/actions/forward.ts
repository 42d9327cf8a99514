import { z } from 'zod'
import { badInput, RequiredText } from '../../../kernel'
import { forwarded } from '../changes/forwarded'
import { staffCommand } from './staff-command'

/** 上报: up one desk or two, never sideways. */
export const forward = staffCommand(
  'forward',
  { to: z.enum(['town', 'county'], { error: '请选转到镇里还是县里' }), opinion: RequiredText(500, '意见', 'staff') },
  ({ document, input, about }) => {
    if (document.level === input.to) throw badInput({ to: '这件事已经在这一级，请往上转。' })
    return forwarded(document, about, input.to, input.opinion)
  },
)
