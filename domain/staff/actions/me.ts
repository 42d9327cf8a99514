import { action, everyone, Input } from '../../kernel'
import { accountOf } from '../account'
import { staffMe } from '../staff-me'

export const me = action({
  who: 'staff',
  input: Input({}),
  allow: everyone,
  handle: ({ actor }) => staffMe(accountOf(actor)),
})
