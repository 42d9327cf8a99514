import { DEMO_PASSWORD } from '../../../scripts/seed/settings'
import type { MatrixPart } from '../../../tests/matrix/kind'
import { SIGNED_IN, STAFF, type StaffKey } from '../../../tests/matrix/settlement'
import { accounts } from '../account'
import { exportRecords } from '../exports'

const nothing = () => ({})
/** The admin of the matrix looks after one community. */
const ACCOUNT_KEEPERS_HERE: StaffKey[] = ['admin']

export const matrix: MatrixPart = {
  noKinds: [
    { collection: accounts, why: 'one’s own only, by the session' },
    { collection: exportRecords, why: 'listed only; how many rows of which list, and nothing of what stood in them' },
  ],
  staff: [
    {
      action: 'staff.login',
      input: (key) => ({ account: key === 'nobody' ? 'clerk' : key, password: DEMO_PASSWORD }),
      may: STAFF,
      why: 'with the right password; nobody is anybody before',
    },
    { action: 'staff.exports', input: nothing, may: SIGNED_IN, why: 'one’s own; those of their area for who checks' },
    { action: 'staff.me', input: nothing, may: SIGNED_IN },
    { action: 'staff.sessions', input: nothing, may: SIGNED_IN, why: 'one’s own only' },
    { action: 'staff.endSession', input: () => ({ sessionId: 'somebody-else' }), may: [], why: 'it is nobody’s here' },
    { action: 'accounts.list', input: nothing, may: ACCOUNT_KEEPERS_HERE, why: 'those of their area' },
    { action: 'accounts.unlock', input: () => ({ account: 'clerk', reason: '本人来说明' }), may: ACCOUNT_KEEPERS_HERE },
    { action: 'accounts.enable', input: () => ({ account: 'clerk', reason: '回来上班' }), may: ACCOUNT_KEEPERS_HERE },
    {
      action: 'accounts.disable',
      input: () => ({ account: 'nobody-here', reason: '调走' }),
      may: [],
      why: 'there is none',
    },
    {
      action: 'accounts.endSessions',
      input: () => ({ account: 'nobody-here', reason: '核查' }),
      may: [],
      why: 'there is none; of real ones the rows below would be signed out',
    },
    { action: 'staff.logout', input: nothing, may: SIGNED_IN, last: true },
  ],
}
