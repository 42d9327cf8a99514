import type { CaseCard, CaseView, Draft, DraftSaved, Page, TaskCard, TaskView } from '../../domain/casework/views'
import type { CatalogList, Item, PrecheckVerdict } from '../../domain/catalog/views'
import type { Home } from '../../domain/home/views'
import type { Inbox } from '../../domain/messaging/views'
import type { Me, RevealRow } from '../../domain/people/views'

type Files = { files: string[]; deferred?: boolean }
type Written = { caseId: string; version: number }

/** The actions of the mini-program's door that these pages use: what goes in, what comes out. */
export interface Actions {
  'home.open': { in: Record<string, never>; out: Home }
  'catalog.list': { in: { version?: string }; out: CatalogList }
  'catalog.get': { in: { itemId: string; version?: number }; out: Item }
  'catalog.precheck': {
    in: { itemId: string; version?: number; answers: (boolean | number | string | null)[] }
    out: PrecheckVerdict
  }
  'people.me': { in: Record<string, never>; out: Me }
  'people.saveProfile': { in: ProfileInput; out: Me }
  'people.saveDependent': { in: DependentInput; out: Me }
  'people.reveals': { in: Record<string, never>; out: { rows: RevealRow[] } }
  'casework.saveDraft': { in: SaveDraftInput; out: DraftSaved }
  'casework.submit': { in: SubmitInput; out: CaseView }
  'casework.mine': {
    in: { after?: string; limit?: number; state?: 'running' | 'ended' | 'draft' }
    out: Page<CaseCard>
  }
  'casework.get': { in: { caseId: string }; out: CaseView }
  'casework.draft': { in: { caseId: string }; out: Draft }
  'casework.discard': { in: Written; out: { caseId: string } }
  'casework.supplement': { in: SupplementInput; out: CaseView }
  'casework.withdraw': { in: Written & { reason?: string }; out: CaseView }
  'casework.rate': { in: Written & { score: number; tags?: string[]; comment?: string }; out: CaseView }
  'casework.tasks': { in: { after?: string; limit?: number; state?: 'open' | 'done' }; out: Page<TaskCard> }
  'casework.task': { in: { caseId: string }; out: TaskView }
  'casework.collect': { in: CollectInput; out: TaskCard }
  'messaging.recordAccept': {
    in: { results: Record<string, 'accept' | 'reject' | 'ban' | 'filter'>; requestId: string }
    out: { left: Record<string, number> }
  }
  'messaging.inbox': { in: { after?: string; limit?: number }; out: Inbox }
  'messaging.markRead': { in: { ids: string[] }; out: { ok: true } }
}

export type AppActionName = keyof Actions
export type InputOf<Name extends AppActionName> = Actions[Name]['in']
export type OutputOf<Name extends AppActionName> = Actions[Name]['out']

interface ProfileInput {
  requestId: string
  version?: number | null
  name: string
  idNumber?: string
  phoneCode?: string
  phone?: string
  buildingId?: string
  unit?: string
  room?: string
  elder?: boolean
  consent: true
}

interface DependentInput {
  requestId: string
  name: string
  idNumber: string
  phone?: string
  relation: string
  buildingId: string
  unit?: string
  room?: string
}

interface SaveDraftInput {
  requestId: string
  caseId?: string
  version?: number
  itemId: string
  itemVersion: number
  forDependent?: string
  form: Record<string, unknown>
  materials: Record<string, Files>
  step?: number
}

type SubmitInput = Omit<SaveDraftInput, 'step'> & { consent: true }

interface SupplementInput extends Written {
  requestId: string
  materials: Record<string, Files>
  form?: Record<string, unknown>
  note?: string
}

interface CollectInput extends Written {
  requestId: string
  materials: Record<string, { files: string[] }>
  note?: string
}
