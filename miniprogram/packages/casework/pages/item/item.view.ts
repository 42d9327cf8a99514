import type { Item, Material } from '../../../../../domain/catalog/views'
import { daysWords, visitWords } from '../../../../components/item-row/item-row.view'

export interface MaterialRow {
  key: string
  name: string
  /** "原件核验+复印件 1份 · 可以后补" */
  about: string
  note: string
  ticked: boolean
}

export interface ItemView {
  title: string
  official: string
  summary: string
  audience: string
  conditions: string[]
  facts: { label: string; text: string }[]
  needed: MaterialRow[]
  perhaps: MaterialRow[]
  steps: { name: string; about: string }[]
  faq: { q: string; a: string }[]
  basis: string[]
  period: string
  canApply: boolean
  canCheck: boolean
}

export function itemView(item: Item, ticked: string[]): ItemView {
  const rows = item.materials.map((material) => ({ material, row: materialRow(material, ticked) }))
  return {
    title: item.everyday || item.name,
    official: item.everyday && item.everyday !== item.name ? item.name : '',
    summary: item.summary,
    audience: item.audience,
    conditions: item.conditions,
    facts: [
      { label: '多久办好', text: item.promisedDays === 0 ? '当场办好' : `${daysWords(item.promisedDays)}内` },
      { label: '收费', text: item.fee },
      { label: '要跑几趟', text: visitText(item) },
      { label: '办完得到', text: item.result.name },
    ],
    needed: rows.filter(({ material }) => !material.when && material.required).map(({ row }) => row),
    perhaps: rows.filter(({ material }) => material.when || !material.required).map(({ row }) => row),
    steps: item.steps.map(({ name, actor, workingDays }) => ({
      name,
      about: workingDays > 0 ? `${actor} · ${workingDays}个工作日` : actor,
    })),
    faq: item.faq,
    basis: item.basis.map(({ title, article }) => `《${title}》${article ?? ''}`),
    period: item.period?.note ?? '',
    canApply: item.online,
    canCheck: item.precheck.length > 0,
  }
}

function visitText({ visit, channel }: Item): string {
  return channel.homeVisitRequired ? `${visitWords(visit)}，我们会上门看看` : visitWords(visit)
}

export function materialRow(material: Material, ticked: string[]): MaterialRow {
  const about = [material.when && `${material.when}时要`, paper(material), EASE[material.source]]
  if (material.deferrable) about.push('可以后补')
  return {
    key: material.key,
    name: material.name,
    about: about.filter(Boolean).join(' · '),
    note: material.note ?? '',
    ticked: ticked.includes(material.key),
  }
}

function paper({ form, copies }: Material): string {
  return copies > 1 ? `${form} ${copies}份` : form
}

const EASE: Record<Material['source'], string> = {
  申请人自备: '',
  政府部门核发: '',
  部门共享可免交: '能查到就不用交',
  现场填写: '网上填好就行',
}

/** The checklist as text for a family chat. */
export function checklistText({ title, needed, perhaps }: ItemView): string {
  const list = (rows: MaterialRow[]) =>
    rows.map(({ name, about }, index) => `${index + 1}. ${name}（${about}）`).join('\n')
  const more = perhaps.length > 0 ? `\n有这些情况再带：\n${list(perhaps)}` : ''
  return `${title}要带：\n${list(needed)}${more}`
}
