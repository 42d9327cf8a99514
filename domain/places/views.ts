/** Offices of the county that handle matters together with its communities. */
export type Department = '民政' | '残联' | '人社' | '医保' | '卫健' | '退役军人' | '住建' | '综合'

export interface Building {
  id: string
  name: string
  /** area path of its grid */
  grid: string
  units: number
}

export interface CommunityCard {
  area: string
  name: string
  phone: string
  address: string
  /** when somebody answers the phone, in words; '' when nobody has said */
  hours: string
  buildings: Building[]
}

export interface CommunityName {
  area: string
  name: string
  /** of the town it belongs to */
  town: string
}
