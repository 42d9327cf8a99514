import {
  type Aggregate,
  type Area,
  born,
  collection,
  EFFECTS_INDEX,
  type EffectSpec,
  effectsAreDue,
  inc,
  joinOf,
  newId,
  push,
  set,
  settings,
  tellEffects,
  visitedCommunity,
} from '../kernel'
import type { ReaderCell } from '../people'
import type { TemplateKey } from '../templates'

/**
 * sending: WeChat may have been asked · waiting: WeChat certainly did not take it, it will be tried again ·
 * sent · inboxOnly: WeChat has no leave to show it · failed · unknown: no answer came, and it must not be asked twice.
 */
export type LetterState = 'sending' | 'waiting' | 'sent' | 'inboxOnly' | 'failed' | 'unknown'

/** A message as it lies in the inbox, whatever WeChat said to it. */
export interface Letter {
  /** the effect's id, by which a repetition recognises itself */
  id: string
  template: string
  title: string
  text: string
  page: string
  at: number
  state: LetterState
  reason: string | null
  /** of whoever is sending it; changes with every attempt */
  token: string
  tries: number
}

/** What WeChat lets us send to one person, and what we have told them. One document per openid, bounded. */
export interface Mailbox extends Aggregate {
  /** how many messages may still be sent, by WeChat's template id; a standing consent counts as very many */
  accepts: Record<string, number>
  /** when WeChat last said that the quota is spent: reservations older than this are not given back */
  spentAt: Record<string, number>
  /** the last requestIds of recordAccept */
  acceptRequests: string[]
  letters: Letter[]
  /** ids of whatever was opened, letters or not, the last ones */
  reads: string[]
  /** ids of those whose opening was counted by their owner, the last ones */
  counted: string[]
  /** mailings for which one message of the quota was taken, the last ones */
  reserved: string[]
  /** among whom they are counted as reachable; null: they are not */
  reachedAs: ReaderCell | null
}

/** A long-term consent stands until WeChat says otherwise; as a number, so that one write reserves for many people. */
export const STANDING = 1_000_000

export const LETTERS_KEPT = 100
const READS_KEPT = 800
export const MARKS_KEPT = 100
const COUNTED_KEPT = 300

export const mailboxes = collection<Mailbox>({
  name: 'mailboxes',
  indexes: [
    EFFECTS_INDEX,
    { name: 'retention', keys: [['updatedAt', 1]] },
    {
      name: 'reachedAs',
      keys: [
        ['reachedAs.area', 1],
        ['_id', 1],
      ],
    },
  ],
  retention: { days: 3 * 365, since: 'updatedAt', why: '三年没有任何消息往来的收件箱' },
})

/** An openid that WeChat knows; the demonstration's and the register's people without WeChat have "none:...". */
export const isWeChat = (openid: string): boolean => openid !== '' && !openid.startsWith('none:')

export const newMailbox = (openid: string, at: number, fields: Partial<Mailbox>): Mailbox => ({
  ...born(openid, visitedCommunity(), at, []),
  accepts: {},
  spentAt: {},
  acceptRequests: [],
  letters: [],
  reads: [],
  counted: [],
  reserved: [],
  reachedAs: null,
  ...fields,
})

/** What a person was told and what they opened, of whatever kind. */
export interface Told {
  letters: readonly Pick<Letter, 'id' | 'title' | 'text' | 'page' | 'at'>[]
  /** ids of what was opened */
  reads: readonly string[]
}

const told = (mailbox: Mailbox | null | undefined): Told => ({
  letters: mailbox?.letters ?? [],
  reads: mailbox?.reads ?? [],
})

/** Joined to a person: what they were told and what they opened. */
export const TOLD = joinOf(
  mailboxes,
  {
    localField: 'openid',
    foreignField: '_id',
    as: 'mailbox',
    without: ['log', 'effects', 'acceptRequests', 'counted', 'reserved'],
  },
  ([mailbox]) => told(mailbox),
)

/** The same of somebody of whom we know the openid only: one request. */
export const toldTo = async (openid: string): Promise<Told> => told(await mailboxes.get(openid))

/**
 * Joined to whoever will be told: how many messages they still accept. It goes along with the call's effects, so that a
 * message which WeChat would refuse is put into the inbox at once.
 */
export const acceptsOf = (openidField: string) =>
  joinOf(
    mailboxes,
    {
      localField: openidField,
      foreignField: '_id',
      as: 'accepts',
      without: ['log', 'effects', 'letters', 'reads', 'acceptRequests', 'counted', 'reserved'],
    },
    ([mailbox]): void => {
      if (mailbox) tellEffects(acceptsName(mailbox._id), mailbox.accepts)
    },
  )

export const acceptsName = (openid: string): string => `accepts:${openid}`

/** Joined to a person: may a message of this template be sent to them, as far as the ledger knows? */
export const LEDGER = joinOf(
  mailboxes,
  { localField: 'openid', foreignField: '_id', as: 'ledger', only: ['_id', 'accepts'] },
  ([mailbox]) =>
    (template: TemplateKey): boolean =>
      mailbox !== undefined &&
      isWeChat(mailbox._id) &&
      (mailbox.accepts[settings.templates[template]?.id ?? ''] ?? 0) > 0,
)

/**
 * Somebody opened these, letters or anything else that has an id. One write, whatever is in the mailbox: marking twice
 * marks once. @param effects what their owners want done about it, carried out by them
 */
export async function markOpened(openid: string, ids: string[], at: number, specs: EffectSpec[]): Promise<void> {
  const { effects, due } = freshEffects(specs, at)
  const write = () => mailboxes.updateWhere({ _id: openid }, { reads: push(ids, READS_KEPT), updatedAt: at, ...due })
  if (specs.length > 0) effectsAreDue({ collection: 'mailboxes', id: openid })
  if (await write()) return
  // another may have made the mailbox a moment ago
  if (!(await mailboxes.insert({ ...newMailbox(openid, at, { reads: ids }), ...effects }))) await write()
}

/** Effects of a mailbox that is written without being read: as the update of one that exists, and as fields of a new one. */
export function freshEffects(specs: EffectSpec[], at: number) {
  const effects = Object.fromEntries(
    specs.map(({ kind, data }) => [
      `${kind}-${newId()}`,
      { kind, data, state: 'due' as const, dueAt: at, tries: 0, claimedAt: null, reason: null },
    ]),
  )
  const fresh = Object.entries(effects).map(([id, effect]) => [`effects.${id}`, set(effect)])
  return {
    due: fresh.length > 0 ? { ...Object.fromEntries(fresh), effectsDueAt: at, effectsRev: inc(1) } : {},
    effects: { effects, effectsDueAt: fresh.length > 0 ? at : null },
  }
}

/** Whose mailbox it is that an effect of `markOpened` stands in, and what of it was counted before. */
export const openedBy = (aggregate: Aggregate): { openid: string; area: Area; counted: readonly string[] } => {
  const { _id, area, counted } = aggregate as Mailbox
  return { openid: _id, area, counted }
}

/** Their owner counted these as opened by this person: it will not be asked to again. */
export async function rememberCounted(openid: string, ids: string[]): Promise<void> {
  await mailboxes.updateWhere({ _id: openid }, { counted: push(ids, COUNTED_KEPT) })
}
