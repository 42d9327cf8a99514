import type { FieldType } from '../catalog/views'
import type { HistoryLine, TimelineEntry } from '../kernel'

export type Status =
  | 'draft'
  | 'submitted'
  | 'accepted'
  | 'supplementing'
  | 'reviewing'
  | 'decided'
  | 'delivered'
  | 'closed'
  | 'withdrawn'
  | 'notAccepted'

export type Level = 'community' | 'town' | 'county'

export type Command =
  | 'submit'
  | 'withdraw'
  | 'supplement'
  | 'rate'
  | 'collect'
  | 'accept'
  | 'requestSupplement'
  | 'notAccept'
  | 'requestPickup'
  | 'handOver'
  | 'forward'
  | 'decide'
  | 'deliver'
  | 'close'

export interface Due {
  at: number
  /** "还有3个工作日" */
  words: string
  overdue: boolean
}

export interface FileRef {
  fileID: string
  /** short-lived link */
  url?: string
  name?: string
  size?: number
}

/** A case of whatever kind, as a resident sees it in a list. */
export interface CaseCard {
  caseId: string
  /** of which kind it is: "application" */
  kind: string
  no: string
  itemName: string
  everyday: string
  status: string
  state: 'draft' | 'running' | 'ended'
  /** the status in a word to the resident, with its tone */
  mark: { word: string; tone: 'plain' | 'info' | 'accent' | 'success' | 'error' }
  /** where the phone opens it: a page with what it is asked for */
  page: string
  level: Level
  /** "镇里正在审核，最晚11月28日给您答复" */
  sentence: string
  /** what is wanted of the applicant, in words */
  wants: string | null
  due: Due | null
  updatedAt: number
  version: number
}

export interface MaterialState {
  key: string
  name: string
  required: boolean
  deferrable: boolean
  note?: string
  files: FileRef[]
  deferred: boolean
  /** wanted: a supplement was asked for */
  verdict: 'none' | 'ok' | 'wanted'
  reason: string | null
  collectedBy: string | null
  /** what was handed in before and replaced since, oldest first */
  earlier: (FileRef & { at: number })[]
  /** how many photos it had, that went with the withdrawal */
  gone?: number
}

export interface FormAnswer {
  key: string
  label: string
  type: FieldType
  /** as shown, masked */
  text: string
  /** what was answered before a supplement, masked, with when it was replaced; oldest first */
  earlier: { text: string; at: number }[]
  /** pictures that a supplement replaced, or whose question its answers hide; oldest first */
  earlierFiles: (FileRef & { at: number })[]
  /** masked: staff can ask to see it (people.reveal with this key) */
  sealed?: true
  /** the pictures of a photo field */
  files?: FileRef[]
  /** for editing by the applicant only, while a draft or a supplement is open */
  value?: unknown
}

export interface CaseView extends CaseCard {
  status: Status
  item: { id: string; version: number; name: string; department: string; promisedDays: number }
  applicant: { name: string; idMasked: string; phoneMasked: string; addressText: string; gridName: string }
  form: FormAnswer[]
  materials: MaterialState[]
  timeline: TimelineEntry[]
  deadline: { promisedDays: number; dueAt: number; lines: string[] } | null
  contact: { name: string; role: string; phone: string | null }
  result: { outcome: 'approved' | 'rejected'; reason: string | null; delivery: string | null } | null
  nextSteps: string[]
  available: Command[]
  rating: { score: number; tags: string[]; comment: string | null } | null
  pickup: {
    taskId: string
    workerName: string
    state: 'asked' | 'done'
    askedAt: number
    doneAt: number | null
    /** over without anybody having gone */
    calledOff: boolean
  } | null
}

export interface MessageState {
  at: number
  to: string
  title: string
  state: 'sent' | 'failed' | 'unknown' | 'inboxOnly' | 'due'
  reason: string | null
}

export interface StaffCase extends CaseView {
  history: HistoryLine[]
  /** may this actor see answers and photos? Overseers see how a case stands, not what is in it */
  mayLook: boolean
  supplementReasons: string[]
  notAcceptReasons: string[]
  /** who can be asked to collect papers, the grid's own worker first */
  workers: { personId: string; name: string; grid: string }[]
  messages: MessageState[]
  /** its line in the lists, so that nobody has to ask for the list again */
  row: QueueRow
}

export interface QueueRow extends CaseCard {
  /** counted and seen to be late or in time, but not to be opened by whoever looks */
  masked?: boolean
  /** the status in a word to staff */
  statusWord: string
  /** the key of the console's section in which it is opened */
  room: string
  applicantName: string
  grid: string
  department: string
  /** who has it, in words */
  holder: string
  urgency: 'overdue' | 'today' | 'soon' | 'normal' | 'waiting'
  submittedAt: number
  /** in which list whoever looks finds it: theirs to act on, waiting for others, ended */
  list: 'mine' | 'waiting' | 'ended'
  /** what lists are ordered by */
  sortAt: number
}

/** A kind of case as lists are narrowed by it. */
export interface KindWords {
  /** "application" */
  name: string
  /** 办件 */
  word: string
  /** what its lists can be narrowed by besides state, status and grid: "search", "itemId" */
  answers: readonly string[]
  /** in their order; `ended`: they stand under 已结束 */
  statuses: { status: string; word: string; ended: boolean }[]
}

/** Those in the lists of whoever asks. */
export interface CaseKinds {
  kinds: KindWords[]
}

/** How much there is, out of counters. */
export interface CaseFigures {
  /** the instant for which they are true */
  at: number
  /** all that run in my areas, whoever has them */
  running: number
  overdue: number
  dueToday: number
  arrivedToday: number
  /** what my desk must act on; for overseers all that runs */
  mine: Record<QueueRow['urgency'], number>
  /** what moved last, the newest first; not which case it is: not everybody here may open it */
  latest: { at: number; kind: string; grid: string; department: string; status: string; statusWord: string }[]
}

export interface TaskCard {
  caseId: string
  taskId: string
  version: number
  itemName: string
  applicantName: string
  /** in full, for the worker while the task is open */
  addressText: string
  phone: string | null
  materials: { key: string; name: string; note?: string }[]
  askedAt: number
  due: Due | null
  state: 'open' | 'done'
  /** over without anybody having gone: it was not needed any more */
  calledOff: boolean
  note: string | null
  grid: string
  location: { lat: number; lng: number } | null
}

export interface TaskView extends TaskCard {
  collected: MaterialState[]
}

export interface DraftSaved {
  caseId: string
  version: number
  savedAt: number
  materials: MaterialState[]
}

export interface Draft extends DraftSaved {
  item: { id: string; version: number }
  form: Record<string, unknown>
  step: number
  forDependent: string | null
  /** short-lived links to the photos of the form, by fileID */
  links: Record<string, string>
}

export interface Page<Row> {
  rows: Row[]
  /** opaque; null at the end */
  next: string | null
}

/** What a form would ask and was answered before, by the keys of its fields. */
export interface KnownAnswers {
  form: Record<string, unknown>
  /** the fields that are not asked of this applicant, by key: the server fills them in */
  facts: string[]
  /** the same is already under way for the applicant: said before anything is filled in */
  running: { caseId: string; words: string } | null
}

/** The draft that was thrown away. */
export interface Discarded {
  caseId: string
}

/** What is asked of whoever rates a case, of whatever kind. */
export interface RatingForm {
  caseId: string
  version: number
  /** where the phone goes back to */
  page: string
  question: string
  /** what can have been good, and what bad */
  praise: string[]
  complaints: string[]
  /** not yet, or no more */
  mayRate: boolean
}

/** A case after it was rated: an application in full, of another kind its card. */
export type RatedCase = CaseView | CaseCard
