import type { FormField } from '../kernel'
import type { CommunityCard, Department } from '../places/views'

export type { AddressValue, FieldType, FormField, PeopleRow } from '../kernel'
/** What leaves the catalog: the shapes residents' phones and the console receive. */
export type { Department } from '../places/views'

export interface Material {
  key: string
  name: string
  required: boolean
  when?: string
  form: '原件' | '复印件' | '原件核验+复印件' | '照片' | '表格' | '电子证照'
  copies: number
  source: '申请人自备' | '政府部门核发' | '部门共享可免交' | '现场填写'
  deferrable: boolean
  note?: string
}

export interface Step {
  name: string
  actor: '申请人' | '社区' | '镇（街道）' | '县级部门' | '系统'
  workingDays: number
  output?: string
}

export interface PrecheckQuestion {
  question: string
  type: 'boolean' | 'number' | 'select'
  options?: string[]
  failIf: { op: 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte' | 'in'; value: boolean | number | string | string[] }
  failMessage: string
}

export interface ItemSummary {
  id: string
  /** 1..57, the order of the printed catalog */
  no: number
  version: number
  name: string
  /** what people call it: 领养老金 */
  everyday: string
  alias: string[]
  department: Department
  theme: string
  summary: string
  promisedDays: number
  fee: string
  visit: 0 | 1 | 2
  online: boolean
  /** name and aliases as pinyin without tones, separated by a space */
  pinyin: string
  /** the same words as initials */
  initials: string
  /** how people ask for it, beside its aliases */
  said?: string[]
  /** concepts that mean it when they are told together */
  means?: string[]
}

export interface Item extends ItemSummary {
  /** may several of it run for one person at once: several hospital stays, several children */
  repeatable?: boolean
  kind: string
  audience: string
  conditions: string[]
  materials: Material[]
  steps: Step[]
  legalDays: number | null
  legalNote: string
  basis: { title: string; number?: string; article?: string }[]
  result: { name: string; delivery: string[]; validity?: string }
  channel: { online: boolean; visit: 0 | 1 | 2; agent: boolean; homeVisitRequired: boolean }
  proactive: { trigger: string } | null
  period: { every: 'year' | 'quarter' | 'decade'; note: string } | null
  form: FormField[]
  precheck: PrecheckQuestion[]
  faq: { q: string; a: string }[]
}

export interface BannedCertificate {
  name: string
  /** other words for it */
  also: string[]
  insteadUse: string
  commonScene: string
}

export interface TemplateCard {
  /** WeChat's template id */
  id: string
  /** of `TemplateKey` (typings/actions) */
  key: string
  kind: 'once' | 'longterm'
  title: string
}

/** A matter that people ask for and that is handled elsewhere: where to go, what to do, whom to call. */
export interface NotHere {
  id: string
  name: string
  /** what people call it */
  also: string[]
  /** concepts that mean it when they are told together */
  means?: string[]
  office: string
  what: string
  phone: string
  /** no item, and yet the community's own: its number, the party, a quarrel of neighbours */
  ours?: true
  /** somebody is in danger: who is called comes first, and no item is shown beside it */
  urgent?: true
}

export interface CatalogList {
  version: string
  /** null: the caller already has this version */
  items: ItemSummary[] | null
  bannedCertificates: BannedCertificate[] | null
  notHere: NotHere[] | null
  templates: TemplateCard[]
  community: CommunityCard | null
}

export type PrecheckAnswer = boolean | number | string | null

export interface PrecheckVerdict {
  verdict: 'likely' | 'ask' | 'unknown'
  sentence: string
  reasons: { question: string; message: string }[]
  /** indexes of questions that were not answered */
  missing: number[]
}
