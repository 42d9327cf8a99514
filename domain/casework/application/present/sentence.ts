import { present, shortDay } from '../../../kernel'
import { applicantTo, type Reader } from '../../clock/derivation'
import type { Case } from '../document'
import { deferredKeys, isPickupOpen, wantedKeys } from '../document'
import { type Whereabouts, whereIs } from '../whereabouts'
import { LEVEL_WORDS } from '../words'

/** A list gives cases without their log and form: sentences need neither. */
export type Told = Pick<
  Case,
  | 'status'
  | 'level'
  | 'dueAt'
  | 'local'
  | 'pickup'
  | 'materials'
  | 'photosGone'
  | 'supplement'
  | 'result'
  | 'refusal'
  | 'rating'
  | 'item'
  | 'deliveredAt'
>

/** Where the case stands, in one sentence, large on the screen. */
export function sentence(told: Told, now: number, reader: Reader = 'resident'): string {
  const { status, level, dueAt, pickup, result, refusal } = told
  const isLate = dueAt !== null && now > dueAt
  const whom = applicantTo(reader)
  const hurry = reader === 'staff' ? '' : '，可以打电话催一催'
  const answer = dueAt === null ? '' : isLate ? `，已过承诺时间${hurry}` : `，最晚${shortDay(dueAt)}给${whom}答复`
  if (isPickupOpen(told) && status !== 'supplementing') {
    const { workerName, dueAt: until } = present(pickup)
    if (now > until) return `网格员${workerName}原定${shortDay(until)}前上门取材料，还没有取到${hurry}`
    const heed = reader === 'staff' ? '' : '，请留意电话'
    return `网格员${workerName}会上门取材料${heed}${isLate ? `；已过承诺时间${hurry}` : ''}`
  }
  switch (status) {
    case 'draft':
      return '还没有提交，可以接着填'
    case 'submitted':
      return isLate ? `已提交，已过答复时间${hurry}` : `已提交，社区最晚${shortDay(present(dueAt))}告诉${whom}是否受理`
    case 'accepted':
      return `社区已受理${answer}`
    case 'supplementing':
      return missingSentence(told, now, hurry)
    case 'reviewing':
      return `${LEVEL_WORDS[level]}正在审核${answer}`
    case 'decided':
      return result?.outcome === 'rejected' ? `审核没有通过，社区会把决定送给${whom}` : '审核通过了，社区正在准备结果'
    case 'delivered':
      return handedOver(told, whom)
    case 'closed':
      return '已经办结'
    case 'withdrawn':
      return '这份申请已经撤回，不再办理'
    case 'notAccepted':
      return `没有受理：${refusal?.reason}`
  }
}

/** Where the result is, and how it comes to whoever waits for it. */
function handedOver(told: Told, whom: string): string {
  const { result } = told
  const isRejected = result?.outcome === 'rejected'
  const what = isRejected ? '决定' : '结果'
  const said: Record<Whereabouts, string> = {
    counter: isRejected ? '决定可以领取了' : '可以领取了',
    mail: `${what}已经寄给${whom}`,
    door: `${what}会送上门`,
    account: isRejected ? '决定已经送出' : '可以领取了',
    told: `${what}已经告知${whom}`,
    done: isRejected ? '决定已经送出' : '已经办好',
  }
  return [said[whereIs(told)], result?.delivery].filter(Boolean).join('：')
}

/** What is asked of whoever waits for the result; where nothing is said, that they rate. */
const TO_RECEIVE: Partial<Record<Whereabouts, string>> = {
  counter: '请领取结果',
  mail: '请留意收件',
  door: '请留意电话，等人送来',
}

function wantsOfResult(told: Told): string | null {
  const wanted = TO_RECEIVE[whereIs(told)]
  if (told.rating) return wanted ?? null
  return wanted ? `${wanted}，再评价一下` : '请评价一下'
}

function missingSentence(told: Told, now: number, hurry: string): string {
  const count = wantedKeys(told).length
  const { workerName, dueAt: until = now } = told.pickup ?? {}
  if (isPickupOpen(told) && now > until)
    return `还差${count}样材料，网格员${workerName}原定${shortDay(until)}前来取，还没有取到${hurry}`
  if (isPickupOpen(told)) return `还差${count}样材料，网格员${workerName}会上门来取`
  return count > 0 ? `还差${count}样材料，补齐后继续办理` : '请按说明补充，补好后继续办理'
}

/** What the applicant is asked to do now; null: nothing. */
export function wants(told: Told, now: number): string | null {
  const { status, supplement, rating } = told
  if (status === 'draft') return '接着填完，再提交'
  if (status === 'supplementing') {
    const until = present(supplement).dueAt
    if (isPickupOpen(told)) return '准备好材料，等网格员上门'
    return now > until
      ? `补交的日子（${shortDay(until)}）过了，现在还能补，请尽快补交`
      : `请在${shortDay(until)}前补交材料`
  }
  if (isPickupOpen(told)) return '准备好材料，等网格员上门'
  if (['submitted', 'accepted', 'reviewing'].includes(status) && deferredKeys(told).length > 0)
    return `有${deferredKeys(told).length}样材料说好以后交，有了就可以补交`
  if (status === 'delivered') return wantsOfResult(told)
  return status === 'closed' && !rating ? '请评价一下' : null
}

/** A way on wherever it would end otherwise. */
export function nextSteps(told: Told, phone: string | null): string[] {
  const call = phone ? [`有疑问，打电话${phone}问社区`] : []
  const { status, result, refusal, item } = told
  if (status === 'notAccepted') return [`可以这样办：${refusal?.wayOn}`, '条件符合后，随时可以重新申请', ...call]
  if (status === 'withdrawn')
    return [
      `还想办的话，可以重新申请“${item.everyday}”`,
      ...(told.photosGone ? [`交过的${told.photosGone}张照片已经删除；申请内容和办理经过按档案规定留存`] : []),
      ...call,
    ]
  if (['decided', 'delivered', 'closed'].includes(status) && result?.outcome === 'rejected')
    return [
      ...(result.reason ? [`没有通过的原因：${result.reason}`] : []),
      '原因消除后，可以重新申请',
      '不服决定的，收到之日起60日内可以申请行政复议',
      ...call,
    ]
  if (status === 'supplementing') return ['拍照补交，不用再跑一趟；不会拍，可以请网格员上门帮忙', ...call]
  return []
}
