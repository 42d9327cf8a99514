import { action, everyone, Input, pull } from '../../kernel'
import { accounts } from '../account'
import type { LoggedOut } from '../views'

/** Ends this session, a copy of its cookie included; in other browsers the account stays signed in. */
export const logout = action({
  who: 'staff',
  input: Input({}),
  allow: everyone,
  async handle({ actor, session }): Promise<LoggedOut> {
    await accounts.updateWhere({ _id: actor.id }, { sessions: pull({ id: actor.session }) })
    session.token = null
    return {}
  },
})
