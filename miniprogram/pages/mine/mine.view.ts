import type { Me } from '../../../domain/people/views'
import { ENTRIES, type Entry } from './entries'

export interface MineView {
  known: boolean
  name: string
  facts: { label: string; text: string }[]
  cards: { key: string; entries: EntryRow[] }[]
}

/** A line with what is written small under it. */
export interface EntryRow extends Entry {
  note: string
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
    cards: ENTRIES.map((entries) => ({
      key: entries[0]?.id ?? '',
      entries: entries.filter((entry) => has(me, entry)).map((entry) => ({ ...entry, note: noteOf(me, entry) })),
    })),
  }
}

function has({ known, roles }: Me, { whose }: Entry): boolean {
  const volunteer = roles.includes('volunteer')
  if (whose === 'known') return known
  if (whose === 'volunteer') return volunteer
  if (whose === 'notVolunteer') return known && !volunteer
  return whose === undefined || roles.includes('gridWorker')
}

function noteOf({ dependents }: Me, { id }: Entry): string {
  if (id !== 'dependents') return ''
  return (
    dependents.map(({ name, relation, waiting }) => `${name}（${waiting ? '等他同意' : relation}）`).join('、') ||
    '替家里老人办事，先在这里加上'
  )
}
