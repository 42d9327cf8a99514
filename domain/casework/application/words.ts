import type { CaseCard, Level, Status } from '../views'
import type { Case } from './document'
import { type Whereabouts, whereIs } from './whereabouts'

export const LEVEL_WORDS: Record<Level, string> = { community: '社区', town: '镇里', county: '县里' }

export const STATUS_WORDS: Record<Status, string> = {
  draft: '草稿',
  submitted: '已提交',
  accepted: '已受理',
  supplementing: '等补材料',
  reviewing: '审核中',
  decided: '已有结果',
  delivered: '结果已送出',
  closed: '已办结',
  withdrawn: '已撤回',
  notAccepted: '没有受理',
}

type Mark = CaseCard['mark']

const MARKS: Record<Exclude<Status, 'delivered'>, Mark> = {
  draft: { word: '没交完', tone: 'plain' },
  submitted: { word: '已提交', tone: 'info' },
  accepted: { word: '已受理', tone: 'info' },
  supplementing: { word: '等您补', tone: 'accent' },
  reviewing: { word: '审核中', tone: 'info' },
  decided: { word: '有结果', tone: 'success' },
  closed: { word: '办完了', tone: 'success' },
  withdrawn: { word: '已撤回', tone: 'plain' },
  notAccepted: { word: '没受理', tone: 'error' },
}

/** What is handed over is not always in somebody's hands: where it is. */
const MARKS_OF_RESULT: Record<Whereabouts, Mark> = {
  counter: { word: '待领取', tone: 'accent' },
  mail: { word: '已寄出', tone: 'success' },
  door: { word: '送上门', tone: 'success' },
  account: { word: '发到卡里', tone: 'success' },
  told: { word: '已告知', tone: 'success' },
  done: { word: '已办好', tone: 'success' },
}

/** The mark at the right of a resident's list. */
export const markOf = (told: Pick<Case, 'status' | 'result'>): Mark =>
  told.status === 'delivered' ? MARKS_OF_RESULT[whereIs(told)] : MARKS[told.status]

/** What a message about a handed over result says of it, in at most five characters. */
export const HANDED_OVER: Record<Whereabouts, string> = {
  counter: '可以领取',
  mail: '已经寄出',
  door: '送上门来',
  account: '发到卡里',
  told: '已经告知',
  done: '已经办好',
}

/** What happened, as a line of the history; by the action's short name. */
export const DID: Record<string, string> = {
  draft: '开始填写',
  submit: '提交申请',
  accept: '社区已受理',
  requestSupplement: '请补材料',
  supplement: '补交了材料',
  notAccept: '没有受理',
  requestPickup: '请网格员上门取材料',
  handOver: '换一位网格员上门取材料',
  collect: '网格员已取到材料',
  'forward:town': '转到镇里审核',
  'forward:county': '转到县里审核',
  'decide:approved': '审核通过',
  'decide:rejected': '审核没有通过',
  // of before it was said where the result is
  deliver: '结果已送出',
  'deliver:counter': '结果可以领取',
  'deliver:mail': '结果已寄出',
  'deliver:door': '结果送上门',
  'deliver:account': '发到卡里',
  'deliver:told': '结果已告知',
  'deliver:done': '结果已办好',
  close: '办结',
  withdraw: '撤回申请',
  rate: '评价',
  opinion: '办理意见',
}

/** That somebody began to fill in a form is nobody's business. */
export const LOG_WORDS = { words: DID, untold: ['draft'] }

/** Where the phone opens an application, with its id. */
export const CASE_PAGE = 'packages/casework/pages/case-detail/case-detail?id='
