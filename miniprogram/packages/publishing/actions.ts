import type { Page } from '../../../domain/casework/views'
import type { NoticeCard, NoticeView } from '../../../domain/publishing/views'

/** What this package asks of the server, beside what the shell asks. */
declare module '../../services/actions' {
  interface Actions {
    'publishing.list': { in: { after?: string; limit?: number; category?: string }; out: Page<NoticeCard> }
    'publishing.get': { in: { noticeId: string }; out: NoticeView }
  }
}
