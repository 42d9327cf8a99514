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
  dependents: { personId: string; name: string; relation: string }[]
}

export interface RevealRow {
  at: number
  byName: string
  byRole: string
  field: string
  reason: string
}

/** A masked value in full. */
export interface Revealed {
  value: string
}
