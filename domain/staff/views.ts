export interface StaffMe {
  id: string
  account: string
  name: string
  title: string
  roles: { role: string; area: string; areaName: string; departments?: string[] }[]
}

/** What somebody reads who has just signed in. */
export interface SignedInAnswer extends StaffMe {
  /** wrong passwords since they signed in before; absent: none */
  failures?: { count: number; lastAt: number }
}

/** A browser in which one is signed in. */
export interface SessionRow {
  sessionId: string
  at: number
  expires: number
  device: string
  address: string
  /** the one that asks */
  here: boolean
}

export interface Sessions {
  rows: SessionRow[]
}

export interface AccountList {
  rows: AccountRow[]
  /** there are more than are listed */
  more: boolean
}

/** An account as an admin sees it. */
export interface AccountRow {
  account: string
  name: string
  title: string
  roles: StaffMe['roles']
  disabled: boolean
  /** browsers in which it is signed in */
  sessions: number
  /** when somebody last signed in, of the sessions that are kept; null: long ago or never */
  signedInAt: number | null
  /** wrong passwords since then */
  failures: number
  failedAt: number
  /** who disabled, enabled or unlocked it, the latest first */
  log: { at: number; by: string; did: AccountDeed; reason: string }[]
}

export type AccountDeed = 'unlock' | 'disable' | 'enable' | 'endSessions'

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
