import { type Aggregate, collection, type Day, EFFECTS_INDEX } from '../kernel'
import type { Audience, NoticeStatus } from '../publishing/views'

/** A notice as it stands on the board, and how its delivery goes. One document; readers find it by `boardKeys`. */
export interface Notice extends Aggregate {
  status: NoticeStatus
  title: string
  /** sanitised; pictures name our own files */
  html: string
  summary: string
  /** file ids */
  pictures: string[]
  category: string
  validUntil: Day
  audience: Audience
  /** keys of the people it is shown to; empty while it is not on the board */
  boardKeys: string[]
  by: { id: string; name: string; title: string }
  publishAt: number | null
  publishedAt: number | null
  /** when the timer must look at it: to publish it, or to take it off the board; null: never */
  dueAt: number | null
  withdrawReason: string | null
  reads: number
  readsByGrid: Record<string, number>
  /** who was counted lately, as short digests: counting twice within a lease is recognised */
  lastReaders: string[]
  delivery: DeliveryProgress | null
}

/** How far the subscription messages of a notice have come. Figures of finished pages; a running page has its own. */
export interface DeliveryProgress {
  state: 'running' | 'paused' | 'done'
  /** people of the audience seen so far */
  people: number
  /** the recipients' pages made so far, and where the next one begins; null: all are made */
  pages: number
  nextAfter: string | null
  streamed: boolean
  startedAt: number
  doneAt: number | null
  /** nothing is sent before: WeChat's daily limit was reached */
  notBefore: number
}

export const notices = collection<Notice>({
  name: 'notices',
  indexes: [
    EFFECTS_INDEX,
    { name: 'board', keys: [['boardKeys', 1]] },
    { name: 'due', keys: [['dueAt', 1]] },
    {
      name: 'staff',
      keys: [
        ['area', 1],
        ['updatedAt', -1],
      ],
    },
    {
      name: 'staffByStatus',
      keys: [
        ['area', 1],
        ['status', 1],
        ['updatedAt', -1],
      ],
    },
    { name: 'retention', keys: [['updatedAt', 1]] },
  ],
  retention: { days: 3 * 365, since: 'updatedAt', why: '通知是社区工作留痕，保存三年' },
})
