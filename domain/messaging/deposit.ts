import { anyOf, exists, gt, inc, lte, neq, newId, persistently, push } from '../kernel'
import { LETTERS_KEPT, type Letter, type Mailbox, mailboxes, newMailbox } from './mailbox'
import type { MessageSpec } from './message'

/** reserved: in the inbox, and one message of the quota is ours · inboxOnly · known: an earlier attempt put it there */
export type Deposited = { kind: 'reserved'; letter: Letter } | { kind: 'inboxOnly' } | { kind: 'known'; letter: Letter }

/**
 * Puts the message into the inbox and takes one message off the ledger, in one write; a second attempt finds the first
 * one's letter by its id. Without leave to send, the letter alone is put there.
 * @param templateId null: no such template is configured or it is stopped
 * @param accepts what the ledger said a moment ago
 */
export async function deposit(
  spec: MessageSpec,
  id: string,
  at: number,
  templateId: string | null,
  whyNot: string,
  accepts?: Mailbox['accepts'],
): Promise<Deposited> {
  const letter: Letter = {
    id,
    matter: spec.matter,
    template: spec.template,
    title: spec.title,
    text: spec.text,
    page: spec.page,
    at,
    state: 'sent',
    reason: null,
    token: newId(),
    tries: 1,
  }
  const { toOpenid } = spec
  const quiet: Letter = { ...letter, state: 'inboxOnly', reason: whyNot }
  if (templateId && accepts && !((accepts[templateId] ?? 0) > 0) && (await putQuietly(toOpenid, quiet, templateId)))
    return { kind: 'inboxOnly' }
  if (templateId && (await reserve(toOpenid, letter, templateId))) return { kind: 'reserved', letter }
  return persistently(async () => {
    if (await mailboxes.updateWhere({ _id: toOpenid, 'letters.id': neq(id) }, into(quiet))) return { kind: 'inboxOnly' }
    const mailbox = await mailboxes.get(toOpenid)
    const known = mailbox?.letters.find((other) => other.id === id)
    // our own write may have happened although its answer was lost
    if (known?.token === letter.token)
      return known.state === 'inboxOnly' ? { kind: 'inboxOnly' } : { kind: 'reserved', letter }
    if (known) return { kind: 'known', letter: known }
    const made = !mailbox && (await mailboxes.insert(newMailbox(toOpenid, at, { letters: [quiet] })))
    if (!made) throw new Error(`mailbox of ${toOpenid} changed meanwhile`)
    return { kind: 'inboxOnly' }
  })
}

/** In one write where WeChat would refuse it: as long as nothing was accepted since. */
const putQuietly = (openid: string, letter: Letter, templateId: string) =>
  persistently(() =>
    mailboxes.updateWhere(
      {
        _id: openid,
        'letters.id': neq(letter.id),
        [`accepts.${templateId}`]: anyOf([exists(false), lte(0)]),
      },
      into(letter),
    ),
  )

const into = (letter: Letter) => ({ letters: push([letter], LETTERS_KEPT), updatedAt: letter.at })

const reserve = (openid: string, letter: Letter, templateId: string) =>
  persistently(() =>
    mailboxes.updateWhere(
      { _id: openid, 'letters.id': neq(letter.id), [`accepts.${templateId}`]: gt(0) },
      { ...into(letter), [`accepts.${templateId}`]: inc(-1) },
    ),
  )

/** Takes a waiting letter up again; of several who try, one does. Its reservation was kept. */
export async function takeUp(openid: string, letter: Letter): Promise<Letter | null> {
  const next: Letter = { ...letter, state: 'sent', token: newId(), tries: letter.tries + 1 }
  const won = await persistently(async () => {
    const changed = await mailboxes.updateWhere(
      { _id: openid, 'letters.token': letter.token },
      { 'letters.$.state': next.state, 'letters.$.token': next.token, 'letters.$.tries': next.tries },
    )
    if (changed) return true
    const now = await mailboxes.get(openid)
    return now?.letters.some((other) => other.token === next.token) ?? false
  })
  return won ? next : null
}
