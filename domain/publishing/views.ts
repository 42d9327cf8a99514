export type Audience = { kind: 'everyone' } | { kind: 'some'; grids?: string[]; roles?: string[]; tags?: string[] }

export type ContentStatus = 'draft' | 'scheduled' | 'publishing' | 'published' | 'paused' | 'withdrawn' | 'expired'

/** What staff can do to a notice; which of them now is in its `available`. */
export type ContentCommand = 'edit' | 'publish' | 'pause' | 'resume' | 'withdraw'

/** A row of the board: a content of any kind. */
export interface ContentCard {
  noticeId: string
  kind: string
  title: string
  category: string
  at: number
  read: boolean
  summary: string
  cover: string | null
}

export interface ContentView extends ContentCard {
  /** sanitised rich text */
  html: string
  /** what its kind is called: 通知 */
  word: string
  /** the answers to its kind's form, in words */
  facts: Fact[]
  /** its kind goes out as a message too */
  isDelivered: boolean
  validUntil: string
  by: string
}

/** To the form of its kind, by key. */
export type Answers = Record<string, string | number | boolean | string[] | null>

export interface Fact {
  label: string
  text: string
}

export interface StaffContent {
  noticeId: string
  kind: string
  version: number
  status: ContentStatus
  title: string
  html: string
  answers: Answers
  category: string
  /** day, YYYY-MM-DD */
  validUntil: string
  audience: Audience
  audienceText: string
  publishAt: number | null
  publishedAt: number | null
  by: string
  updatedAt: number
  read: number
  sent: number
  withdrawReason: string | null
  available: ContentCommand[]
}

export interface Reach {
  people: number
  /** how many of them a subscription message can reach */
  reachable: number
  byGrid: { grid: string; name: string; people: number; reachable: number }[]
}

export interface Delivery {
  state: 'none' | 'running' | 'paused' | 'done'
  /** 0..1 */
  progress: number
  total: number
  sent: number
  failed: { code: string; reason: string; count: number }[]
  unknown: number
  waiting: number
  inboxOnly: number
  read: number
  /** until when readers are counted; null: none was yet */
  readAt: number | null
  byGrid: { grid: string; name: string; people: number; sent: number; failed: number; read: number }[]
}

/** A picture that a notice may carry; the link names the file too. */
export interface UploadedPicture {
  fileID: string
  url: string
}
