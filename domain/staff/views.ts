export interface StaffMe {
  id: string
  account: string
  name: string
  title: string
  roles: { role: string; area: string; areaName: string; departments?: string[] }[]
}

/** Which list was taken out. */
export type ExportedKind = 'cases' | 'orders' | 'notices'

export interface ExportRow {
  exportId: string
  at: number
  /** title and name */
  by: string
  kind: ExportedKind
  count: number
}

/** Nothing is left to be told. */
export type LoggedOut = Record<string, never>
