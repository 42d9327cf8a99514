import { AT_COMMUNITY } from '../../../tests/matrix/desks'
import type { MatrixPart } from '../../../tests/matrix/kind'
import { EVERYBODY, type KnownKey, personIdOf, REGISTERED, type StaffKey } from '../../../tests/matrix/settlement'
import { requestId } from '../../../tests/product/phone-client'

const nothing = () => ({})
const WHOSE: Partial<Record<StaffKey, KnownKey>> = {
  neighbourClerk: 'farVolunteer',
  secretary: 'idleVolunteer',
  coordinator: 'volunteer',
}
/** One of the desk's own community, each another one, so that nobody is second. */
const theirs = (key: StaffKey) => personIdOf(WHOSE[key] ?? 'unskilled')

export const matrix: MatrixPart = {
  people: [
    { action: 'volunteering.menu', input: nothing, may: EVERYBODY },
    { action: 'volunteering.me', input: nothing, may: EVERYBODY },
    {
      action: 'volunteering.register',
      input: () => ({ requestId: requestId(), skills: ['haircut'], reach: 1000 }),
      may: REGISTERED,
      last: 'changed',
    },
  ],
  staff: [
    { action: 'volunteering.volunteers', input: () => ({ standing: 'confirmed', limit: 50 }), may: AT_COMMUNITY },
    {
      action: 'volunteering.withdrawConfirmation',
      input: (key) => ({ personId: theirs(key), reason: '居民反映没有按时到', requestId: requestId() }),
      may: AT_COMMUNITY,
    },
    {
      action: 'volunteering.confirmVolunteer',
      input: (key) => ({ personId: theirs(key), requestId: requestId() }),
      may: AT_COMMUNITY,
      why: 'those who send somebody to a home say who may go there',
    },
  ],
}
