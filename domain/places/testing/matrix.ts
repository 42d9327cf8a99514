import { HOME, OTHER } from '../../../tests/harness/neighbourhood'
import type { MatrixPart } from '../../../tests/matrix/kind'
import { EVERYBODY, type StaffKey } from '../../../tests/matrix/settlement'
import { present } from '../../kernel'
import { communities } from '../communities'

const nothing = () => ({})
/** The secretary of the community, and who administers the county. */
const SETTERS: StaffKey[] = ['secretary', 'admin']

const asItIs = async (communityId: string) => {
  const { version, phone, address, hours, closures, extraDays } = present(await communities.get(communityId))
  return { communityId, version, phone, address, hours, closures, extraDays }
}

export const matrix: MatrixPart = {
  noKinds: [{ collection: communities, why: 'hangs on every wall; who set it is for those who set it' }],
  people: [{ action: 'places.communities', input: nothing, may: EVERYBODY }],
  staff: [
    { action: 'places.settable', input: nothing, may: SETTERS },
    { action: 'places.settings', input: () => ({ communityId: HOME }), may: SETTERS },
    {
      action: 'places.settings',
      input: () => ({ communityId: OTHER }),
      may: ['admin'],
      why: 'the secretary of home is nobody next door',
    },
    // each changes one of their own: all are tried with what stood there before
    { action: 'places.saveSettings', input: (key) => asItIs(key === 'admin' ? OTHER : HOME), may: SETTERS },
    { action: 'places.saveSettings', input: () => asItIs(OTHER), may: ['admin'] },
  ],
}
