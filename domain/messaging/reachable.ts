import {
  type Area,
  carriedOut,
  counter,
  countNow,
  inc,
  inside,
  joinOf,
  lte,
  neq,
  newId,
  now,
  type Recounting,
  recounting,
  set,
  settings,
  withRetries,
} from '../kernel'
import { type AudienceCell, CELL_DIMENSIONS, cellsAfter, READER_CELL, type ReaderCell, readerMoved } from '../people'
import { isWeChat, type Mailbox, mailboxes } from './mailbox'

/** By which template one message goes to many: whoever has some of it left is reachable. */
const TO_MANY: string = 'notice'

const templateOfMany = (): string => settings.templates[TO_MANY]?.id ?? ''

/** Does what is asked of the ledger here decide whether somebody is reachable? */
export const decidesReach = (templateId: string): boolean => templateId !== '' && templateId === templateOfMany()

const hasQuota = ({ _id, quota }: Pick<Mailbox, '_id' | 'quota'>): boolean =>
  isWeChat(_id) && (quota[templateOfMany()] ?? 0) > 0

/**
 * How many a message to many can reach, by the cell they are in. What a mailbox counts as stands in the mailbox itself:
 * whatever is changed, of the ledger or of the person, it is brought to what it should be, once.
 */
const reachableCounter = counter<Mailbox, AudienceCell>({
  name: 'reachable',
  by: CELL_DIMENSIONS,
  countedAs: ({ reachedAs }) => (reachedAs ? [reachedAs.cell] : []),
  areaOf: ({ area, reachedAs }) => reachedAs?.area ?? area,
})

/** How many a message to many can reach in an area, by cell: one request. */
export const reachableIn = async (area: Area) => (await reachableCounter.read([area])).flatMap(({ entries }) => entries)

const asText = (reached: ReaderCell | null): string =>
  reached ? `${reached.area}:${reachableCounter.keyOf(reached.cell)}` : ''

/** Carries out that somebody's keys or ledger moved: two requests where they are reachable as before. */
export const renewingReach = carriedOut(readerMoved, {
  repeat: 'safe',
  async run({ openid }) {
    const found = await mailboxes.getWith(openid, [READER_CELL])
    if (!found) return { state: 'done' }
    const mailbox = found.document
    const reachedAs = hasQuota(mailbox) ? found.brought(READER_CELL) : null
    if (asText(reachedAs) === asText(mailbox.reachedAs)) return { state: 'done' }
    const at = now()
    const effects = reachableCounter.moved(mailbox, { ...mailbox, reachedAs }, at)
    await mailboxes.advance(mailbox, { set: { reachedAs }, log: [], effects }, at)
    return { state: 'done' }
  },
})

/**
 * These have, as far as was asked, no message left: whoever was counted among the reachable is no more. Two requests, and
 * one for each community; one where none of them was.
 */
export async function noneLeftOf(openids: string[]): Promise<void> {
  const empty = { _id: inside(openids), [`quota.${templateOfMany()}`]: lte(0), reachedAs: neq(null) }
  const fields = { area: true, reachedAs: true }
  let rows = await withRetries(() => mailboxes.find(empty, { limit: openids.length, fields }))
  if (rows.length === 0) return
  const ids = rows.map(({ _id }) => _id)
  const written = await withRetries(() =>
    mailboxes.updateMany({ ...empty, _id: inside(ids) }, { reachedAs: set(null), version: inc(1) }),
  )
  if (written !== rows.length) {
    // the answer of the write was lost, or somebody said yes again a moment ago
    const still = await mailboxes.find({ _id: inside(ids), reachedAs: null }, { limit: ids.length, fields })
    rows = rows.filter(({ _id }) => still.some((one) => one._id === _id))
  }
  const moves = rows.map((before) => ({ before, after: { ...before, reachedAs: null } }))
  await countNow(reachableCounter.movedAll(moves, now()), newId())
}

/** Joined to a person: whether a message to many reaches them, and as whom they are counted. */
const COUNTED_AS = joinOf(
  mailboxes,
  { localField: 'openid', foreignField: '_id', as: 'ledger', only: ['_id', 'quota', 'reachedAs'] },
  ([mailbox]) => mailbox && { hasQuota: hasQuota(mailbox), reachedAs: mailbox.reachedAs ?? null },
)

const AT_ONCE = 500

/** Brings what the mailboxes of a community's people count as to what the ledger and the register say. */
async function putRight(area: Area): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await withRetries(() => cellsAfter(area, after, AT_ONCE, COUNTED_AS))
    const wrong = new Map<string, { reachedAs: ReaderCell | null; openids: string[] }>()
    for (const { openid, reader, brought } of rows) {
      const reachedAs = brought?.hasQuota ? reader : null
      if (!brought || asText(brought.reachedAs) === asText(reachedAs)) continue
      const same = wrong.get(asText(reachedAs)) ?? { reachedAs, openids: [] }
      same.openids.push(openid)
      wrong.set(asText(reachedAs), same)
    }
    for (const { reachedAs, openids } of wrong.values())
      await mailboxes.updateMany({ _id: inside(openids) }, { reachedAs: set(reachedAs), version: inc(1) })
    const last = rows.at(-1)
    if (!last) return
    after = last.personId
  }
}

const standing = recounting({
  counter: reachableCounter,
  documents: mailboxes,
  standing: (area) => ({ 'reachedAs.area': area }),
  fields: ['area', 'reachedAs'],
  isTold: () => true,
  isKept: () => true,
})

/** First the mailboxes are put right, then what they count as is counted. */
export const recountingReachable: Recounting = {
  name: standing.name,
  async recount(area) {
    await putRight(area)
    return standing.recount(area)
  },
}
