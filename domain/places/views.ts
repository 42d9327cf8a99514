import type { HistoryLine, Spell } from '../kernel'

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
  /** when somebody answers the phone, in words: "周一至周五 8:30-12:00 14:00-17:30"; '' when nobody has said */
  hours: string
  /** days on which nobody does, those of the past too: who shows them leaves these out (`closuresInWords`) */
  closures: readonly Closure[]
  buildings: Building[]
}

export interface CommunityName {
  area: string
  name: string
  /** of the town it belongs to */
  town: string
}

export type { Spell }

/** Opening hours by weekday, Monday first: spells in minutes of the day, between which lies the lunch break. */
export type Week = readonly (readonly Spell[])[]

/** The office is closed on these days, the last included. */
export interface Closure {
  from: string
  to: string
  /** "停电": residents read it */
  reason: string
}

/** The office works on a day that the State Council's calendar gives off. */
export interface ExtraDay {
  day: string
  reason: string
}

/** In what a community's calendar differs from the State Council's. */
export interface LocalDays {
  closures: readonly Closure[]
  extraDays: readonly ExtraDay[]
}

/** When an office works; `hours` null: nobody has said. */
export interface OfficeTimes extends LocalDays {
  hours: Week | null
}

/** What a community sets itself. */
export interface Office extends OfficeTimes {
  phone: string
  address: string
}

/** A day by the State Council's calendar: whether it is worked, and because of which holiday it is not. */
export interface StateDay {
  day: string
  works: boolean
  holiday: string | null
}

/** When an office is open on one day; none: it is closed. `why` it differs from the usual week. */
export interface Opening {
  spells: readonly Spell[]
  why: string | null
}

export type SettingsCommand = 'saveSettings'

export interface CommunitySettings extends Office {
  communityId: string
  version: number
  name: string
  /** the day in China on which this was answered */
  today: string
  /** today and the days after it, for whoever wants to know whether it is open */
  days: StateDay[]
  /** who changed what, the newest first */
  history: HistoryLine[]
  available: SettingsCommand[]
}
