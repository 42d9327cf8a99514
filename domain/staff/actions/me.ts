import { action, everyone, Input } from '../../kernel'
import type { Account } from '../account'
import { staffMe } from '../staff-me'

export const me = action({
  who: 'staff',
  input: Input({}),
  allow: everyone,
  handle: ({ actor }) => staffMe(actor.document as Account),
})
