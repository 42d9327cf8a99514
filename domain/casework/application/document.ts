import type { Department } from '../../catalog/views'
import type { Area, Day, Sealed, StoredFile } from '../../kernel'
import type { HomeAddress } from '../../people'
import type { LocalDays } from '../../places'
import type { AnyCase } from '../kind/document'
import type { Level, Status } from '../views'

/** What a case remembers of its item, so that a list needs no other read. The guide and form are at `version`. */
export interface CaseItem {
  id: string
  version: number
  name: string
  everyday: string
  department: Department
  promisedDays: number
  /** may several of it run for one person at once? */
  repeatable: boolean
  /** the highest office among the item's steps */
  decidedAt: Level
}

/** Who the case is for, as they were when it was made; sealed as in the register. */
export interface Applicant {
  personId: string
  name: string
  initials: string
  idNumber: Sealed
  idMasked: string
  phone: Sealed | null
  phoneMasked: string | null
  address: HomeAddress | null
  location: { lat: number; lng: number } | null
}

export interface CaseMaterial {
  files: StoredFile[]
  /** 容缺: to be brought later */
  deferred: boolean
  verdict: 'none' | 'ok' | 'wanted'
  reason: string | null
  /** the grid worker who fetched it */
  collectedBy: string | null
  /** how many photos it had, that went with the withdrawal */
  gone?: number
}

/** A photo that another took the place of: what was handed in is evidence, and stays as long as the case. */
export interface EarlierPhoto {
  /** where it stood: "materials.m1", "form.housePhotos" */
  path: string
  file: StoredFile
  /** when it was replaced */
  at: number
}

/** An answer that another took the place of, as it was stored. */
export interface EarlierAnswer {
  /** of the form field */
  key: string
  value: unknown
  /** when it was replaced */
  at: number
}

export interface Pause {
  from: number
  to: number | null
  /** who is awaited: the applicant with what is missing, or an expert; never our own people */
  why: 'supplement' | 'expert'
}

export interface Clock {
  /** the day of acceptance; the promise counts from the next working day */
  startedOn: Day | null
  pauses: Pause[]
  /** the community's closures and extra days as they were known at acceptance: the promise counts by them, whatever comes */
  local?: LocalDays
}

/** What the case knows of a pick-up: that it waits for one, and for which papers. Whose list it is in the task knows. */
export interface Pickup {
  taskId: string
  workerId: string
  workerOpenid: string
  workerName: string
  materials: string[]
  note: string | null
  askedAt: number
  dueAt: number
  /** the community's closures and extra days by which `dueAt` was counted */
  local?: LocalDays
  doneAt: number | null
  /** nobody needed it any more: the worker was told not to go */
  calledOff?: true
}

export interface Supplement {
  askedAt: number
  dueAt: number
  note: string | null
  /** where the case goes on afterwards */
  back: Status
}

/** A stored form value: plain, or sealed with what may be shown of it. */
export type SealedValue = { sealed: Sealed; masked: string }

export interface Case extends AnyCase {
  no: string
  status: Status
  level: Level
  item: CaseItem
  /** health, disability and hardship: only the desks that handle it may see it */
  sensitive: boolean
  /** whoever applies; the applicant, or somebody who looks after them */
  ownerId: string
  ownerOpenid: string
  ownerName: string
  applicant: Applicant
  community: Area
  form: Record<string, unknown>
  materials: Record<string, CaseMaterial>
  /** what was handed in before, oldest first */
  earlier: EarlierPhoto[]
  /** what was answered before a supplement, oldest first */
  earlierAnswers?: EarlierAnswer[]
  /** how many photos it had in all, that went with the withdrawal */
  photosGone?: number
  /** where the applicant stopped filling in */
  step: number
  submittedAt: number | null
  decidedAt: number | null
  deliveredAt: number | null
  clock: Clock
  /**
   * The community's closures and extra days as they were known when the case came to where it is: submitted, accepted,
   * decided, delivered. What the desk owes there counts by them; absent: there were none.
   */
  local?: LocalDays
  supplement: Supplement | null
  pickup: Pickup | null
  result: { outcome: 'approved' | 'rejected'; reason: string | null; delivery: string | null; by: Level } | null
  /** why it was not accepted, and the way on */
  refusal: { reason: string; wayOn: string } | null
  rating: { score: number; tags: string[]; comment: string | null } | null

  // what follows from the above, for the indexes (index-fields.ts)
  /** whose desk, which status, whether somebody outside is waited for (positions.rules.ts) */
  position: string
  /** what staff find it by, each with its community */
  words: string[]
  /**
   * The item and the person while it runs, its number among its owner's drafts while it is one, else its own id: unique, so
   * that nothing runs twice and nobody has more drafts than there are numbers.
   */
  runningKey: string
  /** drafts expire by activity */
  draftTouchedAt?: number
}

export const isPhotos = (value: unknown): value is StoredFile[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && 'fileID' in one)

/** The earlier photos with those that a command replaces now. */
export const withReplaced = (
  { earlier }: Pick<Case, 'earlier'>,
  replaced: Record<string, StoredFile[]>,
  at: number,
): EarlierPhoto[] => [
  ...earlier,
  ...Object.entries(replaced).flatMap(([path, files]) =>
    files.map((file) => ({ path: path.replace(/\.files$/, ''), file, at })),
  ),
]

/** Every photo that belongs to the case, of its papers and of its form, the earlier ones included. */
export const photosOf = ({ form, materials, earlier }: Pick<Case, 'form' | 'materials' | 'earlier'>): StoredFile[] => [
  ...earlier.map(({ file }) => file),
  ...Object.values(materials).flatMap(({ files }) => files),
  ...Object.values(form).flatMap((value) => (isPhotos(value) ? value : [])),
]

export const isPickupOpen = ({ pickup }: Pick<Case, 'pickup'>): boolean => pickup !== null && pickup.doneAt === null

export const wantedKeys = ({ materials }: Pick<Case, 'materials'>): string[] =>
  Object.keys(materials).filter((key) => materials[key]?.verdict === 'wanted')

export const deferredKeys = ({ materials }: Pick<Case, 'materials'>): string[] =>
  Object.keys(materials).filter((key) => materials[key]?.deferred)
