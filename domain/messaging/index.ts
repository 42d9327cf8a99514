import { domain } from '../kernel'
import { alerts } from './actions/alerts'
import { inbox } from './actions/inbox'
import { markRead } from './actions/mark-read'
import { recordAccept } from './actions/record-accept'
import { sendAlerts } from './alerts'
import { followers } from './followers'
import { mailboxes } from './mailbox'
import { sendingMessages } from './send-message'

export { MAILBOX_JOIN, rowsOf } from './actions/inbox'
export { raiseAlert } from './alerts'
export { cameThroughCode, communityFollowed, followsNoMore } from './followers'
export { countReads, isWeChat, type Letter, MARKS_KEPT, type Mailbox, mailboxes, newMailbox, STANDING } from './mailbox'
export { type MessageSpec, message } from './message'
export { sendMessageNow } from './send-message'
export { type Meaning, meaningOf } from './wechat-answers'

export const registered = domain({
  app: {
    'messaging.recordAccept': recordAccept,
    'messaging.inbox': inbox,
    'messaging.markRead': markRead,
  },
  admin: { 'messaging.alerts': alerts },
  collections: [followers, mailboxes, sendAlerts],
  effects: [sendingMessages],
})
