import { z } from 'zod'
import { action, everyone, Input } from '../../../kernel'
import { skills } from '../../rules'
import type { Menu } from '../../views'
import { menuVersion, services } from '../menu'

/** What can be ordered. Nothing is asked of the database; a phone with today's version gets no list again. */
export const menu = action({
  who: 'anyone',
  input: Input({ version: z.string().max(40).optional() }),
  allow: everyone,
  handle: ({ input }): Menu => ({
    version: menuVersion,
    services: input.version === menuVersion ? null : services,
    skills,
  }),
})
