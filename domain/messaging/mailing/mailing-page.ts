import { type Area, collection, index, type Stored, withRetries } from '../../kernel'
import { meaningOf } from '../wechat-answers'

/** Somebody whom a subscription message can reach, as far as the ledger knows. */
export interface Recipient {
  openid: string
  /** "07"; "00" for somebody without a grid */
  grid: string
  /** how often WeChat said "busy"; from 1 on the quota is already reserved */
  tries: number
}

export interface GridCount {
  people: number
  sent: number
  failed: number
}

/** Who is being sent to right now: at most one batch, claimed before the first is sent. */
export interface Flight {
  size: number
  token: string
  at: number
}

/** One page of the recipients of a mailing: who is to be sent to, how far that has come, and what came of it. */
export interface MailingPage extends Stored {
  /** whose id it is, its owner knows */
  mailing: string
  page: number
  people: number
  recipients: Recipient[]
  /** recipients before this one were claimed */
  cursor: number
  flight: Flight | null
  /** nobody is sent to before this instant: WeChat's daily limit was reached */
  waitUntil: number
  /** those for whom WeChat was busy are not asked again before this instant */
  retryAt: number
  open: boolean
  sent: number
  inboxOnly: number
  unknown: number
  /** how many failed, by WeChat's code */
  failed: Record<string, number>
  grids: Record<string, GridCount>
}

export const mailingPages = collection<MailingPage>({
  name: 'mailings',
  indexes: [index('open', 'mailing', 'open', 'page'), index('retention', 'createdAt')],
  retention: { days: 180, since: 'createdAt', why: '发送明细半年后不再需要，总数另有留存' },
})

/** One message to many. */
export interface Mailing {
  id: string
  area: Area
  /** with `values` by `filled(template, values)` */
  template: string
  values: Record<string, string | number>
  /** where a tap leads */
  page: string
}

/** Somebody of a mailing's audience, whether a message can reach them or not. */
export interface Member {
  openid: string
  /** "07"; "00" for somebody without a grid */
  grid: string
  /** the ledger has a message left for them */
  reachable: boolean
}

/**
 * Hands over the next recipients of a mailing. The page's id is the mailing's and its number, so two who hand it over
 * make one.
 */
export async function handOver(
  { id, area }: Pick<Mailing, 'id' | 'area'>,
  number: number,
  members: Member[],
  at: number,
): Promise<void> {
  const grids: Record<string, GridCount> = {}
  for (const { grid } of members) {
    grids[grid] ??= { people: 0, sent: 0, failed: 0 }
    grids[grid].people += 1
  }
  const recipients = members
    .filter(({ reachable }) => reachable)
    .map(({ openid, grid }) => ({ openid, grid, tries: 0 }))
  const page: MailingPage = {
    _id: `${id}:${String(number).padStart(5, '0')}`,
    version: 1,
    area,
    createdAt: at,
    updatedAt: at,
    mailing: id,
    page: number,
    people: members.length,
    recipients,
    cursor: 0,
    flight: null,
    waitUntil: 0,
    retryAt: 0,
    open: recipients.length > 0,
    sent: 0,
    inboxOnly: members.length - recipients.length,
    unknown: 0,
    failed: {},
    grids,
  }
  await withRetries(() => mailingPages.insert(page))
}

/** What came of a mailing so far: sums of its pages' counters. */
export interface MailingFigures {
  people: number
  sent: number
  inboxOnly: number
  unknown: number
  failed: { code: string; reason: string; count: number }[]
  grids: Record<string, GridCount>
}

const MOST_PAGES = 1000

/** One request, however many were sent to. */
export async function mailingFigures(id: string): Promise<MailingFigures> {
  const pages = await mailingPages.find({ mailing: id }, { limit: MOST_PAGES, fields: { recipients: false } })
  const sum = (figure: (page: MailingPage) => number) => pages.reduce((total, page) => total + figure(page), 0)
  const failed: Record<string, number> = {}
  const grids: Record<string, GridCount> = {}
  for (const page of pages) {
    for (const [code, count] of Object.entries(page.failed)) failed[code] = (failed[code] ?? 0) + count
    for (const [grid, count] of Object.entries(page.grids)) {
      const before = grids[grid] ?? { people: 0, sent: 0, failed: 0 }
      grids[grid] = {
        people: before.people + count.people,
        sent: before.sent + count.sent,
        failed: before.failed + count.failed,
      }
    }
  }
  return {
    people: sum(({ people }) => people),
    sent: sum(({ sent }) => sent),
    inboxOnly: sum(({ inboxOnly }) => inboxOnly),
    unknown: sum(({ unknown }) => unknown),
    failed: Object.entries(failed).map(([code, count]) => ({ code, reason: meaningOf(Number(code)).reason, count })),
    grids,
  }
}

/** How many messages WeChat took. */
export async function sentSoFar(id: string): Promise<number> {
  const pages = await withRetries(() =>
    mailingPages.find({ mailing: id }, { limit: MOST_PAGES, fields: { sent: true } }),
  )
  return pages.reduce((sum, { sent }) => sum + sent, 0)
}
