import { DEMO_PASSWORD } from '../../../scripts/seed/settings'
import type { MatrixPart } from '../../../tests/matrix/kind'
import { SIGNED_IN, STAFF } from '../../../tests/matrix/settlement'
import { accounts } from '../account'
import { exportRecords } from '../exports'

const nothing = () => ({})

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
    { action: 'staff.logout', input: nothing, may: SIGNED_IN, last: true },
  ],
}
