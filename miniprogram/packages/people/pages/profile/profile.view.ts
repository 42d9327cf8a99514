import type { Me } from '../../../../../domain/people/views'
import type { PersonForm } from '../../person-form'

export interface ProfileView {
  known: boolean
  community: Me['community']
  idMasked: string
  phoneMasked: string
  addressText: string
  /** what is asked on this screen; the rest is shown as a fact with 改 */
  asks: { idNumber: boolean; phone: boolean; home: boolean }
}

export function profileView(me: Me): ProfileView {
  return {
    known: me.known,
    community: me.community,
    idMasked: me.idMasked ?? '',
    phoneMasked: me.phoneMasked ?? '',
    addressText: me.addressText ?? '',
    asks: { idNumber: !me.idMasked, phone: !me.phoneMasked, home: !me.addressText },
  }
}

/** Only what was asked is sent; everything else stays as it is. */
export function profileInput(me: Me, form: PersonForm, asks: ProfileView['asks'], phoneCode: string) {
  return {
    version: me.version,
    name: form.name.trim(),
    ...(asks.idNumber ? { idNumber: form.idNumber } : {}),
    ...(asks.phone ? (phoneCode ? { phoneCode } : { phone: form.phone }) : {}),
    ...(asks.home ? addressInput(form) : {}),
    consent: true as const,
  }
}

export function addressInput({ buildingId, unit, room }: PersonForm) {
  return { buildingId, ...(unit ? { unit } : {}), ...(room ? { room } : {}) }
}
