import type { MatrixPart } from '../../../tests/matrix/kind'
import { EVERYBODY } from '../../../tests/matrix/settlement'
import { requestId } from '../../../tests/product/phone-client'

import { sendAlerts } from '../alerts'
import { followers } from '../followers'
import { mailboxes } from '../mailbox'
import { mailingPages } from '../mailing/mailing-page'

const nothing = () => ({})

export const matrix: MatrixPart = {
  noKinds: [
    { collection: followers, why: 'openids of the service account' },
    { collection: mailboxes, why: 'one’s own only, by the openid that WeChat names' },
    { collection: mailingPages, why: 'no action reads or changes one' },
    { collection: sendAlerts, why: 'name nobody' },
  ],
  people: [
    {
      action: 'messaging.recordAccept',
      input: () => ({ requestId: requestId(), results: { 'demo-template-orderProgress': 'reject' } }),
      may: EVERYBODY,
      why: 'consent belongs to the openid, known to us or not',
    },
  ],
  staff: [
    {
      action: 'messaging.alerts',
      input: nothing,
      may: ['clerk', 'neighbourClerk', 'secretary', 'admin'],
      why: 'a broken template is the whole mini-program’s; an alert names nobody',
    },
  ],
}
