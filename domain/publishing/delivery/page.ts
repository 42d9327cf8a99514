import { collection, type Stored } from '../../kernel'

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

/** One page of a notice's audience: who is to be sent to, how far that has come, and what came of it. */
export interface DeliveryPage extends Stored {
  noticeId: string
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

export const deliveryPages = collection<DeliveryPage>({
  name: 'deliveries',
  indexes: [
    {
      name: 'open',
      keys: [
        ['noticeId', 1],
        ['open', 1],
        ['page', 1],
      ],
    },
    { name: 'retention', keys: [['createdAt', 1]] },
  ],
  retention: { days: 180, since: 'createdAt', why: '发送明细半年后不再需要，通知上留有总数' },
})
