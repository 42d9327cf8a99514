import { accept } from './actions/accept'
import { close } from './actions/close'
import { collect } from './actions/collect'
import { decide } from './actions/decide'
import { deliver } from './actions/deliver'
import { discard } from './actions/discard'
import { draft } from './actions/draft'
import { exportRows } from './actions/export'
import { forward } from './actions/forward'
import { get, getForStaff } from './actions/get'
import { mine } from './actions/mine'
import { notAccept } from './actions/not-accept'
import { queue } from './actions/queue'
import { rate } from './actions/rate'
import { requestPickup } from './actions/request-pickup'
import { requestSupplement } from './actions/request-supplement'
import { reveal } from './actions/reveal'
import { saveDraft } from './actions/save-draft'
import { submit } from './actions/submit'
import { supplement } from './actions/supplement'
import { task, tasks } from './actions/tasks'
import { withdraw } from './actions/withdraw'
import { cases } from './store'

export const app = {
  'casework.saveDraft': saveDraft,
  'casework.submit': submit,
  'casework.mine': mine,
  'casework.get': get,
  'casework.draft': draft,
  'casework.discard': discard,
  'casework.supplement': supplement,
  'casework.withdraw': withdraw,
  'casework.rate': rate,
  'casework.tasks': tasks,
  'casework.task': task,
  'casework.collect': collect,
}

export const admin = {
  'casework.queue': queue,
  'casework.get': getForStaff,
  'casework.accept': accept,
  'casework.requestSupplement': requestSupplement,
  'casework.notAccept': notAccept,
  'casework.requestPickup': requestPickup,
  'casework.forward': forward,
  'casework.decide': decide,
  'casework.deliver': deliver,
  'casework.close': close,
  'casework.export': exportRows,
  // the value belongs to a person, but a case is what gives the right to see it
  'people.reveal': reveal,
}

export const collections = [cases]
export const effects = {}
export const timers = {}

export type { Case } from './case'
export { accepted } from './commands/accepted'
export { collected } from './commands/collected'
export { decided } from './commands/decided'
export { closed, delivered } from './commands/delivered'
export { forwarded } from './commands/forwarded'
export { notAccepted } from './commands/not-accepted'
export { pickupRequested } from './commands/pickup-requested'
export { rated } from './commands/rated'
export { submitted } from './commands/submitted'
export { supplementRequested } from './commands/supplement-requested'
export { storedForm } from './form-values'
export { newDraft } from './new-case'
export { caseCard } from './present/card'
export { cases, OPEN_CASES_JOIN, OPEN_TASKS_JOIN } from './store'
export { workOf } from './work-of'
