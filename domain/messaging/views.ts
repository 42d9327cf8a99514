export interface InboxRow {
  id: string
  kind: 'message' | 'notice'
  title: string
  text: string
  at: number
  read: boolean
  /** where a tap goes */
  page: string
  noticeId?: string
  category?: string
}

export interface Inbox {
  rows: InboxRow[]
  next: string | null
  unread: number
}
