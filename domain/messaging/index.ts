import { alerts } from './actions/alerts'
import { inbox } from './actions/inbox'
import { markRead } from './actions/mark-read'
import { recordAccept } from './actions/record-accept'
import { sendAlerts } from './alerts'
import { mailboxes } from './mailbox'
import { sendMessage } from './send-message'

export { MAILBOX_JOIN, rowsOf } from './actions/inbox'
export { raiseAlert } from './alerts'
export { isWeChat, type Letter, MARKS_KEPT, type Mailbox, mailboxes, newMailbox, STANDING } from './mailbox'
export { type MessageSpec, message } from './message'
export { sendMessageNow } from './send-message'
export { type Meaning, meaningOf } from './wechat-answers'

export const app = {
  'messaging.recordAccept': recordAccept,
  'messaging.inbox': inbox,
  'messaging.markRead': markRead,
}
export const admin = { 'messaging.alerts': alerts }
export const collections = [mailboxes, sendAlerts]
export const effects = { message: sendMessage }
export const timers = {}
