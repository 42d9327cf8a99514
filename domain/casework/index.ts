import { domain } from '../kernel'
import { accept } from './application/actions/accept'
import { close } from './application/actions/close'
import { collect } from './application/actions/collect'
import { decide } from './application/actions/decide'
import { deliver } from './application/actions/deliver'
import { discard } from './application/actions/discard'
import { draft } from './application/actions/draft'
import { forward } from './application/actions/forward'
import { get, getForStaff } from './application/actions/get'
import { handOver } from './application/actions/hand-over'
import { known } from './application/actions/known'
import { notAccept } from './application/actions/not-accept'
import { requestPickup } from './application/actions/request-pickup'
import { requestSupplement } from './application/actions/request-supplement'
import { reveal } from './application/actions/reveal'
import { saveDraft } from './application/actions/save-draft'
import { submit } from './application/actions/submit'
import { supplement } from './application/actions/supplement'
import { task, tasks } from './application/actions/tasks'
import { withdraw } from './application/actions/withdraw'
import { recountingCases } from './application/case-counter'
import { cases } from './application/collection'
import './application/kind'
import { caseProgress, pickupTask, resultReady, supplementWanted } from './application/templates'
import { count } from './kind/actions/count'
import { exportRows } from './kind/actions/export'
import { figures } from './kind/actions/figures'
import { kinds } from './kind/actions/kinds'
import { mine } from './kind/actions/mine'
import { queue } from './kind/actions/queue'
import { rate } from './kind/actions/rate'
import { ratingForm } from './kind/actions/rating-form'

export { accepted } from './application/changes/accepted'
export { collected } from './application/changes/collected'
export { decided } from './application/changes/decided'
export { closed, delivered } from './application/changes/delivered'
export { forwarded } from './application/changes/forwarded'
export { newDraft } from './application/changes/new-application'
export { notAccepted } from './application/changes/not-accepted'
export { pickupRequested } from './application/changes/pickup-requested'
export { rated } from './application/changes/rated'
export { submitted } from './application/changes/submitted'
export { supplementRequested } from './application/changes/supplement-requested'
export type { Case } from './application/document'
export { storedForm } from './application/form-values'
export { pickupTaskOf } from './application/pickup-task'
export { CASES_STAMP, openCaseJoins, openCases } from './kind/joins'

export const registered = domain({
  app: {
    'casework.saveDraft': saveDraft,
    'casework.submit': submit,
    'casework.mine': mine,
    'casework.known': known,
    'casework.get': get,
    'casework.draft': draft,
    'casework.discard': discard,
    'casework.supplement': supplement,
    'casework.withdraw': withdraw,
    'casework.rate': rate,
    'casework.ratingForm': ratingForm,
    'casework.tasks': tasks,
    'casework.task': task,
    'casework.collect': collect,
  },
  admin: {
    'casework.queue': queue,
    'casework.get': getForStaff,
    'casework.accept': accept,
    'casework.requestSupplement': requestSupplement,
    'casework.notAccept': notAccept,
    'casework.requestPickup': requestPickup,
    'casework.handOver': handOver,
    'casework.forward': forward,
    'casework.decide': decide,
    'casework.deliver': deliver,
    'casework.close': close,
    'casework.export': exportRows,
    'casework.count': count,
    'casework.figures': figures,
    'casework.kinds': kinds,
    // the value belongs to a person, but a case is what gives the right to see it
    'people.reveal': reveal,
  },
  collections: [cases],
  templates: [caseProgress, supplementWanted, resultReady, pickupTask],
  counters: [recountingCases],
})
