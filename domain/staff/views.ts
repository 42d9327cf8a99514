export interface StaffMe {
  id: string
  account: string
  name: string
  title: string
  roles: { role: string; area: string; areaName: string; departments?: string[] }[]
}

/** Nothing is left to be told. */
export type LoggedOut = Record<string, never>
