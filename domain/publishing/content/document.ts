import { type Aggregate, collection, type Day, EFFECTS_INDEX, index } from '../../kernel'
import type { Answers, Audience, ContentStatus } from '../views'

/** A content of any kind as it stands on the board, and how its delivery goes. One document; readers find it by `boardKeys`. */
export interface Content extends Aggregate {
  /** what is declared of its kind: kinds.rules.ts */
  kind: string
  status: ContentStatus
  title: string
  /** pieces of the title, by which staff look for it (`piecesOf`) */
  titleWords: string[]
  /** sanitised; pictures name our own files */
  html: string
  /** the answers to its kind's form */
  answers: Answers
  summary: string
  /** file ids */
  pictures: string[]
  category: string
  validUntil: Day
  audience: Audience
  /** keys of the people it is shown to; empty while it is not on the board */
  boardKeys: string[]
  /** the community, while it hangs for everybody there: visitors see it too */
  publicFor: string | null
  by: { id: string; name: string; title: string }
  publishAt: number | null
  publishedAt: number | null
  /** when the timer must look at it: to publish it, or to take it off the board; null: never */
  dueAt: number | null
  withdrawReason: string | null
  /** messages that WeChat took, of the finished pages */
  sent: number
  reads: number
  readsByGrid: Record<string, number>
  /** until when readers are counted; absent: nobody was counted yet */
  readsAt?: number
  /** who was counted lately, as short digests: counting twice within a lease is recognised */
  lastReaders: string[]
  delivery: DeliveryProgress | null
  /** when somebody must go on delivering; null: nobody */
  deliverAt: number | null
}

/** How far the making of recipients' pages has come; what came of each page stands in the page. */
export interface DeliveryProgress {
  state: 'running' | 'paused' | 'done'
  /** pages made so far */
  pages: number
  /** the last person seen; '' before the first */
  after: string
  /** every person of the audience is in a page */
  streamed: boolean
  startedAt: number
  doneAt: number | null
}

export const contents = collection<Content>({
  name: 'notices',
  indexes: [
    EFFECTS_INDEX,
    index('board', 'boardKeys'),
    index('public', 'publicFor', 'publishedAt', '_id'),
    index('due', 'dueAt'),
    index('deliver', 'deliverAt'),
    index('staff', 'area', '-updatedAt', '-_id'),
    index('staffByStatus', 'area', 'status', '-updatedAt', '-_id'),
    index('staffByKind', 'area', 'kind', '-updatedAt', '-_id'),
    index('staffByKindAndStatus', 'area', 'kind', 'status', '-updatedAt', '-_id'),
    // what narrows a search stands at its end: entries are passed over without reading their documents
    index('title', 'area', 'titleWords', '-updatedAt', '-_id', 'status', 'kind'),
    index('retention', 'updatedAt'),
    index('pictures', 'pictures'),
  ],
  retention: { days: 3 * 365, since: 'updatedAt', why: '通知是社区工作留痕，保存三年' },
  filesOf: (notice: Content) => notice.pictures,
  fileField: 'pictures',
})
