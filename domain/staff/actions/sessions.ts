import { action, everyone, Id, Input, notFound, pull } from '../../kernel'
import { accountOf, accounts } from '../account'
import type { LoggedOut, Sessions } from '../views'

/** Where I am signed in, the latest first. */
export const sessions = action({
  who: 'staff',
  input: Input({}),
  allow: everyone,
  handle: ({ actor, now }): Sessions => ({
    rows: accountOf(actor)
      .sessions.filter(({ expires }) => expires > now)
      .map(({ id, at, expires, device, address }) => ({
        sessionId: id,
        at,
        expires,
        device,
        address,
        here: id === actor.session,
      }))
      .reverse(),
  }),
})

/** Ends one of my sessions in another browser. */
export const endSession = action({
  who: 'staff',
  input: Input({ sessionId: Id }),
  allow: everyone,
  async handle({ actor, input: { sessionId } }): Promise<LoggedOut> {
    if (!accountOf(actor).sessions.some(({ id }) => id === sessionId)) throw notFound()
    await accounts.updateWhere({ _id: actor.id }, { sessions: pull({ id: sessionId }) })
    return {}
  },
})
