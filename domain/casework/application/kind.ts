import { caseKind, statusWords } from '../kind/kind'
import { isOwner } from '../kind/policy'
import { ENDED_STATUSES, RUNNING_STATUSES, STAFF_STATUS_WORDS } from '../rules'
import { caseCounter } from './case-counter'
import { rated } from './changes/rated'
import { HEAVY } from './collection'
import { applicationLife } from './life'
import { BESIDE_CASE, loadedCase } from './load-case'
import { caseCard } from './present/card'
import { caseView } from './present/case-view'
import { queueRow } from './present/queue-row'
import { DESK_OF, hasApplications, hasLists, oversees, queueCondition } from './queue-filter'

/** 办件: an application for an item, the first kind of case. */
caseKind({
  name: 'application',
  word: '办件',
  life: applicationLife,
  statuses: statusWords(STAFF_STATUS_WORDS, { running: RUNNING_STATUSES, ended: ENDED_STATUSES }),
  heavy: HEAVY,
  card: caseCard,
  queue: {
    isFor: hasApplications,
    answers: ['search', 'itemId', 'level', 'department'],
    condition: queueCondition,
    fields: [
      'no',
      'status',
      'level',
      'item',
      'area',
      'sensitive',
      'version',
      'createdAt',
      'updatedAt',
      'applicant.name',
      'materials',
      'supplement',
      'pickup',
      'result',
      'refusal',
      'rating',
      'submittedAt',
      'deliveredAt',
      'state',
      'dueAt',
      'local',
    ],
    row: queueRow,
  },
  figures: {
    counter: caseCounter,
    grants: ({ grants }) => grants.filter(hasLists),
    isTheirs: (grant, { level, who }) => oversees(grant) || (level === DESK_OF[grant.role] && who !== 'out'),
  },
  rating: {
    beside: BESIDE_CASE,
    loaded: loadedCase,
    words: {
      question: ({ everyday, itemName }) => `${everyday || itemName}办得怎么样？`,
      praise: ['办得快', '说得清楚', '少跑了路', '态度好'],
      complaints: ['等得久', '说不清楚', '跑了几趟', '态度不好'],
    },
    see: isOwner,
    change: rated,
    present: caseView,
  },
})
