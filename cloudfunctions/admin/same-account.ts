import { ActionError, type Actor } from '../../domain/kernel'

/**
 * All windows of a browser share one session cookie. A window that was opened under one account goes on showing that
 * account's desk after somebody signed in as another in the next tab; what is done there must not be done as the other.
 * @param told whom the window thinks it works for, as it was sent; '': it does not say
 * @returns the actor, unchanged
 * @throws OTHER_ACCOUNT when the session is somebody else's; `about` says whose
 */
export function requireSameAccount(actor: Actor | null, told: string): Actor | null {
  if (!actor || told === '') return actor
  const account = decoded(told)
  if (account === actor.id) return actor
  const now = [actor.title, actor.name].filter(Boolean).join(' ')
  throw new ActionError(
    'OTHER_ACCOUNT',
    `这个窗口是账号“${account}”的，现在登录的是${now}（账号“${actor.id}”）。刚才这一步没有办，您写的还在。`,
    undefined,
    { account: actor.id, name: now },
  )
}

/** A header carries ASCII only, so the account is sent percent-encoded; what cannot be read is nobody's. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text).slice(0, 60)
  } catch {
    return '？'
  }
}
