import type { Community } from '../places'
import type { Department, NotHere } from './views'

/** Whose number it is: the community's, the county department's with the national one instead, or a national one. */
export type PhoneSource =
  | { of: 'community' }
  | { of: 'county'; department: Department; otherwise: string }
  | { number: string }

export interface StoredNotHere extends Omit<NotHere, 'phone'> {
  phone: PhoneSource
}

/** The government's line for everything: somebody there knows whose it is. */
const ANYTHING = '12345'

export const notHereIn = (matters: readonly StoredNotHere[], community: Community | null | undefined): NotHere[] =>
  matters.map(({ phone, ...matter }): NotHere => {
    const told = { ...matter, phone: numberOf(phone, community) }
    return 'of' in phone && phone.of === 'community' ? { ...told, ours: true } : told
  })

function numberOf(source: PhoneSource, community: Community | null | undefined): string {
  if ('number' in source) return source.number
  if (source.of === 'community') return community?.phone ?? ANYTHING
  return community?.county.phones[source.department] ?? source.otherwise
}
