import { domain } from '../kernel'
import { inbox } from './inbox'
import { markRead } from './mark-read'
import { open } from './open'
import { stamp } from './stamp'

export const registered = domain({
  app: {
    'home.open': open,
    // letters are messaging's, notices publishing's: the screen shows both
    'messaging.inbox': inbox,
    'messaging.markRead': markRead,
  },
  admin: { 'home.stamp': stamp },
})
