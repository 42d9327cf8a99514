import type { CaseView, Command, MaterialState } from '../../../../../domain/casework/views'
import { type TimelineRow, timelineRows } from '../../../../components/timeline-list/timeline-list.view'
import { dayWords, momentWords } from '../../../../services/dates'

export interface CaseDetailView {
  title: string
  official: string
  no: string
  sentence: string
  wants: string
  /** the one thing to do now */
  action: { command: Command; name: string } | null
  canWithdraw: boolean
  due: { words: string; day: string; overdue: boolean; lines: string[] } | null
  result: { heading: string; tone: string; text: string } | null
  pickup: string
  nextSteps: string[]
  timeline: TimelineRow[]
  materials: { key: string; name: string; mark: string; tone: string; text: string; urls: string[] }[]
  answers: { key: string; label: string; text: string }[]
  applicant: { label: string; text: string }[]
  contact: { name: string; role: string; phone: string }
  rated: string
}

const ACTIONS: [Command, string][] = [
  ['supplement', '去补材料'],
  ['rate', '评一评'],
]

export function caseDetailView(view: CaseView, now: number): CaseDetailView {
  const action = ACTIONS.find(([command]) => view.available.includes(command))
  return {
    title: view.everyday || view.itemName,
    official: view.everyday && view.everyday !== view.itemName ? view.itemName : '',
    no: view.no,
    sentence: view.sentence,
    wants: view.wants ?? '',
    action: action ? { command: action[0], name: action[1] } : null,
    canWithdraw: view.available.includes('withdraw'),
    due: dueOf(view),
    result: resultOf(view),
    pickup: pickupOf(view, now),
    nextSteps: view.nextSteps,
    timeline: timelineRows(view.timeline, now),
    materials: view.materials.filter(isWorthShowing).map(materialOf),
    answers: view.form.map(({ key, label, text }) => ({ key, label, text })),
    applicant: [
      { label: '申请人', text: view.applicant.name },
      { label: '身份证', text: view.applicant.idMasked },
      { label: '手机', text: view.applicant.phoneMasked },
      { label: '住址', text: view.applicant.addressText },
    ].filter(({ text }) => text),
    contact: { ...view.contact, phone: view.contact.phone ?? '' },
    rated: view.rating ? `您打了${view.rating.score}分。谢谢！` : '',
  }
}

function dueOf({ due, deadline }: CaseView): CaseDetailView['due'] {
  if (!due) return null
  return { words: due.words, day: dayWords(due.at), overdue: due.overdue, lines: deadline?.lines ?? [] }
}

function resultOf({ result }: CaseView): CaseDetailView['result'] {
  if (!result) return null
  const text = [result.reason, result.delivery].filter(Boolean).join('。')
  return result.outcome === 'approved'
    ? { heading: '通过了', tone: 'good', text }
    : { heading: '没有通过', tone: 'bad', text }
}

function pickupOf({ pickup }: CaseView, now: number): string {
  if (!pickup) return ''
  if (pickup.state === 'asked') return `网格员${pickup.workerName}会上门来取材料，请留意电话。`
  if (pickup.calledOff) return '材料不用再上门取了。'
  return `网格员${pickup.workerName}${pickup.doneAt ? momentWords(pickup.doneAt, now) : ''}已经取走材料。`
}

/** Papers that offices share among themselves are nothing that the applicant has left out. */
function isWorthShowing({ files, deferred, verdict, gone = 0 }: MaterialState): boolean {
  return files.length > 0 || deferred || verdict !== 'none' || gone > 0
}

const MARKS = {
  ok: { mark: '可以', tone: 'success' },
  wanted: { mark: '要补', tone: 'accent' },
  none: { mark: '', tone: 'plain' },
}

function materialOf({ key, name, files, deferred, verdict, reason, collectedBy, gone }: MaterialState) {
  if (gone) return { key, name, ...MARKS.none, text: `${gone}张照片，撤回后已删除`, urls: [] }
  const text = [
    files.length > 0 ? `${files.length}张照片` : deferred ? '以后再补' : '没有交',
    collectedBy ? `${collectedBy}取的` : '',
    reason ?? '',
  ]
  return {
    key,
    name,
    ...MARKS[verdict],
    // fetched by somebody who did not look whether it is right
    ...(verdict === 'ok' && collectedBy ? { mark: '已取到' } : {}),
    text: text.filter(Boolean).join('，'),
    urls: files.flatMap(({ url }) => url ?? []),
  }
}
