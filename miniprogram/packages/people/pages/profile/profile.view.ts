import { CERTAINTY_WORDS } from '../../../../../domain/people/rules'
import type { Me } from '../../../../../domain/people/views'
import type { PersonForm } from '../../person-form'

export interface ProfileView {
  known: boolean
  community: Me['community']
  idMasked: string
  phoneMasked: string
  addressText: string
  /** how sure it is who I am, and how it becomes surer; '' where it needs no more */
  certainty: string
  raise: string
  /** what is asked on this screen; the rest is shown as a fact with 改 */
  asks: { idNumber: boolean; phone: boolean; home: boolean }
}

const AT_THE_WINDOW = '带身份证到社区窗口看一次原件，以后更正、换微信都快。'
const RAISE: Record<NonNullable<Me['certainty']>['level'], string> = {
  declared: `手机号点“改”，用微信里的手机号核对；或者${AT_THE_WINDOW}`,
  phone: AT_THE_WINDOW,
  seen: '',
  checked: '',
}

export function profileView(me: Me): ProfileView {
  return {
    known: me.known,
    community: me.community,
    idMasked: me.idMasked ?? '',
    phoneMasked: me.phoneMasked ?? '',
    addressText: me.addressText ?? '',
    certainty: me.certainty ? CERTAINTY_WORDS[me.certainty.level] : '',
    raise: me.certainty ? RAISE[me.certainty.level] : '',
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
