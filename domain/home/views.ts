import type { CaseCard } from '../casework/views'
import type { InboxLine } from '../kernel'
import type { Me } from '../people/views'
import type { ContentCard } from '../publishing/views'
import type { Work } from '../tasks/views'
import type { OrderCard } from '../volunteering/views'

/** Each changes whenever one of the lists of its kind does; null: this desk has none. */
export interface DeskStamp {
  cases: string | null
  orders: string | null
  notices: string | null
  /** who wait for a person */
  callbacks: string | null
}

export interface Home {
  me: Me
  cases: CaseCard[]
  orders: OrderCard[]
  /** unread first, at most 3 */
  notices: ContentCard[]
  unread: number
  /** a grid worker's open tasks */
  work: Work | null
  catalogVersion: string
  menuVersion: string
}

export interface InboxRow extends InboxLine {
  read: boolean
  noticeId?: string
  category?: string
}

export interface Inbox {
  rows: InboxRow[]
  next: string | null
  unread: number
}

/** Written down. */
export interface Marked {
  ok: true
}
