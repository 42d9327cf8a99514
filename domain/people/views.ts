import type { HistoryLine } from '../kernel'
import type { CertaintyLevel } from './rules'

export type WeChatRole = 'resident' | 'volunteer' | 'gridWorker'

export interface Me {
  /** has told us who they are */
  known: boolean
  personId: string | null
  openid: string
  name: string | null
  idMasked: string | null
  phoneMasked: string | null
  addressText: string | null
  area: string | null
  gridName: string | null
  roles: WeChatRole[]
  /** the grid worker of my grid; the work phone is public */
  gridWorker: { name: string; initial: string; phone: string | null } | null
  community: { area: string; name: string; phone: string }
  version: number | null
  elder: boolean
  /** how sure it is that I am who I say, since when, and by whom it was raised: "窗口 李样例"; null: not known yet */
  certainty: { level: CertaintyLevel; at: number; by: string } | null
  /**
   * whom I act for; of one who has not said yes, `waiting` says until when they may, and `personId` is of the question
   * alone
   */
  dependents: { personId: string; name: string; relation: string; waiting?: { since: number; until: number } }[]
}

export interface RevealRow {
  at: number
  /** they changed it; absent: they looked at it */
  isChange?: true
  byName: string
  byRole: string
  field: string
  reason: string
}

/** A masked value in full. */
export interface Revealed {
  value: string
}

/** Somebody who acts for me, or asks to. */
export interface ActingRow {
  carerId: string
  /** of the question that waits for my answer; null: they act for me */
  askId: string | null
  name: string
  /** how sure it is who they are, in words */
  about: string
  /** what they say I am to them: 母亲 */
  relation: string
  state: 'asked' | 'acting'
  since: number | null
  /** how I said yes; null: it is from before anybody was asked */
  how: 'wechat' | 'code' | 'paper' | 'child' | null
}

export interface ActingForMe {
  rows: ActingRow[]
}

/** Who asks to act for somebody at whose door a grid worker stands, with what to read out to them. */
export interface AskedAtDoor {
  rows: { askId: string; name: string; relation: string; since: number; code: string }[]
}

/** Shown to staff who have its owner before them: eight digits, by which they know this WeChat. */
export interface WeChatCode {
  code: string
  until: number
}

/** Somebody of the register as staff find them: masked. */
export interface PersonRow {
  personId: string
  name: string
  idMasked: string
  phoneMasked: string | null
  addressText: string | null
  level: CertaintyLevel
  /** the level in words */
  certainty: string
  weChat: boolean
  /** moved away, dead, merged, in dispute, or what a parent says of a child, in words; null: simply there */
  standing: string | null
}

/** That one acts for another, as staff see it. */
export interface StaffTie {
  carerId: string
  carerName: string
  carerCertainty: string
  /** of whom they act for; while it is asked, of the question */
  personId: string
  personName: string
  relation: string
  state: 'asked' | 'acting'
  since: number | null
  how: ActingRow['how']
  /** to be read out to whom it concerns, and to nobody else; null: nothing is asked */
  code: string | null
}

export interface FoundPeople {
  rows: PersonRow[]
  /** there are more */
  more: boolean
  /** of an ID number: who asks to act for whoever has it */
  asks: StaffTie[]
}

export type StaffPersonCommand =
  | 'correct'
  | 'vouch'
  | 'link'
  | 'unlink'
  | 'rebind'
  | 'merge'
  | 'transferOut'
  | 'noteDeath'

export interface PersonForStaff extends PersonRow {
  version: number
  birthDay: string
  communityName: string
  gridName: string | null
  roles: string[]
  /** since when it is so sure who they are, and by whom */
  raised: { at: number; by: string }
  actedForBy: StaffTie[]
  actsFor: StaffTie[]
  history: HistoryLine[]
  available: StaffPersonCommand[]
}
