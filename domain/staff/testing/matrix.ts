import { DEMO_PASSWORD } from '../../../scripts/seed/settings'
import type { MatrixPart } from '../../../tests/matrix/kind'
import { SIGNED_IN, STAFF } from '../../../tests/matrix/settlement'
import { accounts } from '../account'

const nothing = () => ({})

export const matrix: MatrixPart = {
  noKinds: [{ collection: accounts, why: 'one’s own only, by the session' }],
  staff: [
    {
      action: 'staff.login',
      input: (key) => ({ account: key === 'nobody' ? 'clerk' : key, password: DEMO_PASSWORD }),
      may: STAFF,
      why: 'with the right password; nobody is anybody before',
    },
    { action: 'staff.me', input: nothing, may: SIGNED_IN },
    { action: 'staff.logout', input: nothing, may: SIGNED_IN, last: true },
  ],
}
