import {
  type Aggregate,
  type Area,
  born,
  collection,
  EFFECTS_INDEX,
  type EffectSpec,
  eq,
  inc,
  index,
  inside,
  type Join,
  joinOf,
  lte,
  newId,
  now,
  push,
  set,
  settings,
  tellEffects,
  visitedCommunity,
  type When,
} from '../kernel'
import type { ReaderCell } from '../people'
import type { Matter } from './message'

/**
 * sent: WeChat was asked and has not said otherwise; its yes is written by settling the effect, so of a letter that is
 * met as sent before that nobody knows · waiting: WeChat certainly did not take it, it will be tried again ·
 * inboxOnly: WeChat has no leave to show it · failed · unknown: no answer came, and it must not be asked twice.
 */
export type LetterState = 'sent' | 'waiting' | 'inboxOnly' | 'failed' | 'unknown'

/** A message as it lies in the inbox, whatever WeChat said to it. */
export interface Letter {
  /** the effect's id, by which a repetition recognises itself */
  id: string
  /** absent: written before letters said it */
  matter?: Matter
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
  /** ids of what was opened and is to be counted by its owner */
  toCount?: string[]
  /** since when there is such; null: there is nothing */
  countDueAt?: number | null
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
    index('count', 'countDueAt'),
    index('retention', 'updatedAt'),
    index('reachedAs', 'reachedAs.area', '_id'),
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
  letters: readonly Pick<Letter, 'id' | 'matter' | 'title' | 'text' | 'page' | 'at'>[]
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
    (template: string): boolean =>
      mailbox !== undefined &&
      isWeChat(mailbox._id) &&
      (mailbox.accepts[settings.templates[template]?.id ?? ''] ?? 0) > 0,
)

/**
 * Somebody opened these, letters or anything else that has an id. One write, whatever is in the mailbox: marking twice
 * marks once. @param counted those whose owner counts by how many they were opened: gathered, and counted by a timer
 */
export async function markOpened(openid: string, ids: string[], at: number, counted: string[]): Promise<void> {
  const gathered = counted.length > 0 ? { toCount: push(counted, COUNTED_KEPT), countDueAt: at } : {}
  const write = () =>
    mailboxes.updateWhere({ _id: openid }, { reads: push(ids, READS_KEPT), updatedAt: at, ...gathered })
  if (await write()) return
  const fresh = { reads: ids, toCount: counted, countDueAt: counted.length > 0 ? at : null }
  // another may have made the mailbox a moment ago
  if (!(await mailboxes.insert(newMailbox(openid, at, fresh)))) await write()
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

/** What was opened and its owner has not counted yet, by whom. */
export interface Opened<Out> {
  openid: string
  area: Area
  /** not counted before */
  ids: string[]
  /** as it stands in the mailbox */
  gathered: string[]
  brought: Out
}

/** When there is something to count. */
export const OPENED: When = { due: [{ collection: mailboxes, field: 'countDueAt' }] }

/** Those who opened something that is not counted yet, the first come first, with what a join brings: one request. */
export async function openedSome<Out>(most: number, join: Join<Out>): Promise<Opened<Out>[]> {
  const rows = await mailboxes.listWithJoins({ countDueAt: lte(now()) }, [join], {
    limit: most,
    fields: ['area', 'toCount', 'counted'],
    order: [['countDueAt', 1]],
  })
  return rows.map(({ document: { _id, area, toCount = [], counted }, brought }) => ({
    openid: _id,
    area,
    ids: [...new Set(toCount)].filter((id) => !counted.includes(id)),
    gathered: toCount,
    brought: brought(join),
  }))
}

/** Their owner counted these: one request for all who opened the same. Whoever opened more meanwhile is found again. */
export async function wereCounted(opened: readonly Opened<unknown>[]): Promise<void> {
  const alike = new Map<string, { gathered: string[]; openids: string[] }>()
  for (const { openid, gathered } of opened) {
    const group = alike.get(gathered.join()) ?? { gathered, openids: [] }
    alike.set(gathered.join(), { gathered, openids: [...group.openids, openid] })
  }
  for (const { gathered, openids } of alike.values())
    await mailboxes.updateMany(
      { _id: inside(openids), toCount: eq(gathered) },
      { toCount: set([]), countDueAt: set(null), counted: push(gathered, COUNTED_KEPT) },
    )
}
