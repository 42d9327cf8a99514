import { domain } from '../kernel'
import { type InboxLines, inboxWith } from './inbox'
import { markRead } from './mark-read'
import { openWith } from './open'
import { stamp } from './stamp'

/** The screens that show something of every domain: `lines` are what the others register under `inbox`. */
export const homeWith = (lines: InboxLines) =>
  domain({
    app: {
      'home.open': openWith(lines),
      // messages are messaging's, notices publishing's: the screen shows both
      'messaging.inbox': inboxWith(lines),
      'messaging.markRead': markRead,
    },
    admin: { 'home.stamp': stamp },
  })
