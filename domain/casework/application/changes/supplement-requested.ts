import { type About, type Change, logged } from '../../../kernel'
import type { LocalDays } from '../../../places'
import { pausedFor, WITHIN } from '../../clock/promise'
import type { Case } from '../document'
import { within } from '../index-fields'
import { wanted } from '../messages'
import { changed } from './change'

export interface WantedMaterial {
  key: string
  name: string
  reason: string
}

/** 补正: everything that is missing is said at once; the clock stands still until it is there. */
export function supplementRequested(
  document: Case,
  { by, at }: About,
  calendar: LocalDays,
  missing: WantedMaterial[],
  note?: string,
): Change<Case> {
  const materials = { ...document.materials }
  for (const { key, reason } of missing) {
    const { files = [], collectedBy = null } = materials[key] ?? {}
    materials[key] = { files, collectedBy, deferred: false, verdict: 'wanted', reason }
  }
  const dueAt = within(at, WITHIN.supplement, calendar)
  const set: Partial<Case> = {
    status: 'supplementing',
    materials,
    supplement: { askedAt: at, dueAt, note: note || null, back: document.status },
    clock: pausedFor(document.clock, 'supplement', at),
  }
  const lines = missing.map(({ name, reason }) => `${name}：${reason}`)
  const log = [logged(by, at, 'requestSupplement', [...lines, note].filter(Boolean).join('；'))]
  const names = missing.map(({ name }) => name).join('、') || '按说明补充内容'
  return changed(document, set, at, log, (next) => [
    wanted(next, names, dueAt, `${[...lines, note].filter(Boolean).join('；')}。`),
  ])
}
