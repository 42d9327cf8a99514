import { action, everyone, Input, inc } from '../../kernel'
import { accounts } from '../account'
import type { LoggedOut } from '../views'

/** Ends every session of the account: a copied cookie is worth nothing afterwards. */
export const logout = action({
  who: 'staff',
  input: Input({}),
  allow: everyone,
  async handle({ actor, session }): Promise<LoggedOut> {
    await accounts.updateWhere({ _id: actor.id }, { sessionEpoch: inc(1) })
    session.token = null
    return {}
  },
})
