import type { Me } from '../../../domain/people/views'

export interface MineView {
  known: boolean
  name: string
  facts: { label: string; text: string }[]
  dependents: string
  worker: boolean
  volunteer: boolean
}

export function mineView(me: Me): MineView {
  return {
    known: me.known,
    name: me.name ?? '您还没有登记',
    facts: [
      { label: '身份证', text: me.idMasked },
      { label: '手机', text: me.phoneMasked },
      { label: '住址', text: me.addressText },
      { label: '网格', text: me.gridName },
    ].flatMap(({ label, text }) => (text ? [{ label, text }] : [])),
    dependents: me.dependents.map(({ name, relation }) => `${name}（${relation}）`).join('、'),
    worker: me.roles.includes('gridWorker'),
    volunteer: me.roles.includes('volunteer'),
  }
}
