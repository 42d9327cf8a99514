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
 * sent: WeChat was asked and has not said otherwise; its yes is written by settling the effect, so of a message that is
 * met as sent before that nobody knows · waiting: WeChat certainly did not take it, it will be tried again ·
 * inboxOnly: WeChat has no leave to show it · failed · unknown: no answer came, and it must not be asked twice.
 */
export type InboxMessageState = 'sent' | 'waiting' | 'inboxOnly' | 'failed' | 'unknown'

/** A message as it lies in the inbox, whatever WeChat said to it. */
export interface InboxMessage {
  /** the effect's id, by which a repetition recognises itself */
  id: string
  /** absent: a message of before this was noted */
  matter?: Matter
  template: string
  title: string
  text: string
  page: string
  at: number
  state: InboxMessageState
  reason: string | null
  /** of whoever is sending it; changes with every attempt */
  token: string
  tries: number
}

/** What WeChat lets us send to one person, and what we have told them. One document per openid, bounded. */
export interface Mailbox extends Aggregate {
  /** how many messages may still be sent, by WeChat's template id; a standing consent counts as very many */
  quota: Record<string, number>
  /** when WeChat last said that the quota is spent: reservations older than this are not given back */
  spentAt: Record<string, number>
  /** the last requestIds of recordAccept */
  quotaRequests: string[]
  messages: InboxMessage[]
  /** ids of whatever was read, messages or not, the last ones */
  reads: string[]
  /** ids of what was read and is to be counted by its owner */
  toCount?: string[]
  /** since when there is such; null: there is nothing */
  countDueAt?: number | null
  /** ids of those of which the reading was counted by their owner, the last ones */
  counted: string[]
  /** mailings for which one message of the quota was taken, the last ones */
  reserved: string[]
  /** among whom they are counted as reachable; null: they are not */
  reachedAs: ReaderCell | null
}

/** A long-term consent stands until WeChat says otherwise; as a number, so that one write reserves for many people. */
export const STANDING = 1_000_000

export const MESSAGES_KEPT = 100
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
  quota: {},
  spentAt: {},
  quotaRequests: [],
  messages: [],
  reads: [],
  counted: [],
  reserved: [],
  reachedAs: null,
  ...fields,
})

/** What a person was told and what they read, of whatever kind. */
export interface Told {
  messages: readonly Pick<InboxMessage, 'id' | 'matter' | 'title' | 'text' | 'page' | 'at'>[]
  /** ids of what was read */
  reads: readonly string[]
}

const told = (mailbox: Mailbox | null | undefined): Told => ({
  messages: mailbox?.messages ?? [],
  reads: mailbox?.reads ?? [],
})

/** Joined to a person: what they were told and what they read. */
export const TOLD = joinOf(
  mailboxes,
  {
    localField: 'openid',
    foreignField: '_id',
    as: 'mailbox',
    without: ['log', 'effects', 'quotaRequests', 'counted', 'reserved'],
  },
  ([mailbox]) => told(mailbox),
)

/** The same of somebody of whom we know the openid only: one request. */
export const toldTo = async (openid: string): Promise<Told> => told(await mailboxes.get(openid))

/**
 * Joined to whoever will be told: how many messages they still accept. It goes along with the call's effects, so that a
 * message which WeChat would refuse is put into the inbox at once.
 */
export const quotaOf = (openidField: string) =>
  joinOf(
    mailboxes,
    {
      localField: openidField,
      foreignField: '_id',
      as: 'quota',
      without: ['log', 'effects', 'messages', 'reads', 'quotaRequests', 'counted', 'reserved'],
    },
    ([mailbox]): void => {
      if (mailbox) tellEffects(quotaName(mailbox._id), mailbox.quota)
    },
  )

export const quotaName = (openid: string): string => `quota:${openid}`

/** Joined to a person: may a message of this template be sent to them, as far as the ledger knows? */
export const LEDGER = joinOf(
  mailboxes,
  { localField: 'openid', foreignField: '_id', as: 'ledger', only: ['_id', 'quota'] },
  ([mailbox]) =>
    (template: string): boolean =>
      mailbox !== undefined &&
      isWeChat(mailbox._id) &&
      (mailbox.quota[settings.templates[template]?.id ?? ''] ?? 0) > 0,
)

/**
 * Somebody read these, messages or anything else that has an id. One write, whatever is in the mailbox: marking twice
 * marks once. @param counted those whose owner counts by how many they were read: gathered, and counted by a timer
 */
export async function markAsRead(openid: string, ids: string[], at: number, counted: string[]): Promise<void> {
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

/** What was read and its owner has not counted yet, by whom. */
export interface UncountedReads<Out> {
  openid: string
  area: Area
  /** not counted before */
  ids: string[]
  /** as it stands in the mailbox */
  gathered: string[]
  brought: Out
}

/** When there is something to count. */
export const READS_TO_COUNT: When = { due: [{ collection: mailboxes, field: 'countDueAt' }] }

/** Those who read something that is not counted yet, the first come first, with what a join brings: one request. */
export async function uncountedReads<Out>(most: number, join: Join<Out>): Promise<UncountedReads<Out>[]> {
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

/** Their owner counted these: one request for all who read the same. Whoever read more meanwhile is found again. */
export async function readsCounted(reads: readonly UncountedReads<unknown>[]): Promise<void> {
  const alike = new Map<string, { gathered: string[]; openids: string[] }>()
  for (const { openid, gathered } of reads) {
    const group = alike.get(gathered.join()) ?? { gathered, openids: [] }
    alike.set(gathered.join(), { gathered, openids: [...group.openids, openid] })
  }
  for (const { gathered, openids } of alike.values())
    await mailboxes.updateMany(
      { _id: inside(openids), toCount: eq(gathered) },
      { toCount: set([]), countDueAt: set(null), counted: push(gathered, COUNTED_KEPT) },
    )
}
