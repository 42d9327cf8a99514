/** One line of somebody's inbox, whoever it comes from. */
export interface InboxLine {
  id: string
  kind: 'message' | 'notice'
  /** what it is about, as whoever sent it says: "办件" */
  mark: string
  title: string
  text: string
  at: number
  /** where a tap goes */
  page: string
}
