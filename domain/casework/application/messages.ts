import { type EffectSpec, filled, momentInWords, present } from '../../kernel'
import { message } from '../../messaging'
import type { Case } from './document'
import { caseProgress, pickupTask, resultReady, supplementWanted } from './templates'
import { CASE_PAGE } from './words'

const TASK_PAGE = 'packages/worker/pages/task/task?id='

const toOwner = ({ ownerOpenid, ownerName, _id }: Case) => ({
  toOpenid: ownerOpenid,
  toName: ownerName,
  matter: { word: '办件', domain: 'casework', id: _id },
  page: CASE_PAGE + _id,
})

/** "您的“领养老金”社区已受理"; `status` has at most five characters, for WeChat's field. */
export const progress = (document: Case, status: string, at: number, tip: string): EffectSpec =>
  message({
    ...toOwner(document),
    ...filled(caseProgress, { item: document.item.everyday, status, no: document.no, at, tip }),
    title: `${document.item.everyday}：${status}`,
    text: `${tip}（编号${document.no}）`,
  })

export const wanted = (document: Case, materials: string, dueAt: number, text: string): EffectSpec =>
  message({
    ...toOwner(document),
    ...filled(supplementWanted, { item: document.item.everyday, materials, dueAt, tip: '点开就能补交，不用再跑一趟' }),
    title: `${document.item.everyday}：还差材料`,
    text: `${text}请在${momentInWords(dueAt)}前补交。`,
  })

export const ready = (document: Case, result: string, how: string, at: number): EffectSpec =>
  message({
    ...toOwner(document),
    ...filled(resultReady, { item: document.item.everyday, result, how, at }),
    title: `${document.item.everyday}：${result}`,
    text: `${how}（编号${document.no}）`,
  })

const toWorker = ({ pickup, _id }: Case) => ({
  toOpenid: present(pickup).workerOpenid || `none:${present(pickup).workerId}`,
  toName: present(pickup).workerName,
  matter: { word: '上门任务', domain: 'casework', id: _id },
  page: TASK_PAGE + _id,
})

const taskMessage = (
  document: Case,
  { title, text, ...task }: { item: string; place: string; at: number; title: string; text: string },
): EffectSpec =>
  message({
    ...toWorker(document),
    ...filled(pickupTask, { ...task, resident: document.applicant.name }),
    title,
    text,
  })

/** To the grid worker, the moment a pick-up is asked. */
export const pickupAsked = (document: Case, place: string, at: number): EffectSpec =>
  taskMessage(document, {
    item: `上门取材料：${document.item.everyday}`,
    place,
    at,
    title: `上门取材料：${document.applicant.name}`,
    text: `${place}，${document.item.everyday}，请在${momentInWords(present(document.pickup).dueAt)}前取回。`,
  })

/** To the grid worker, who need not go any more. */
export const pickupCalledOff = (document: Case, at: number): EffectSpec =>
  taskMessage(document, {
    item: '不用上门取材料了',
    place: document.item.everyday,
    at,
    title: `不用上门了：${document.applicant.name}`,
    text: `${document.item.everyday}的材料不用再取，辛苦了。`,
  })
