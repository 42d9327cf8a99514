import { type About, type Change, type EffectSpec, logged, type StoredFile } from '../../../kernel'
import type { LocalDays } from '../../../places'
import { type Case, withReplaced } from '../document'
import { progress } from '../messages'
import { pickupTaskEnded } from '../pickup-task'
import { changed } from './change'
import { backIfComplete } from './supplemented'

export interface Collected {
  files: Record<string, StoredFile[]>
  note?: string
  /** photos that the worker's take the place of, by input path */
  replaced?: Record<string, StoredFile[]>
  effects: EffectSpec[]
}

/** 取到: the papers were photographed on the spot; the task is done. */
export function collected(
  document: Case,
  { by, at }: About,
  calendar: LocalDays,
  { files, note, replaced = {}, effects }: Collected,
): Change<Case> {
  const { pickup } = document
  const materials = { ...document.materials }
  for (const [key, photos] of Object.entries(files)) {
    if (photos.length === 0) continue
    materials[key] = { files: photos, deferred: false, verdict: 'ok', reason: null, collectedBy: by.name }
  }
  const set: Partial<Case> = {
    materials,
    earlier: withReplaced(document, replaced, at),
    pickup: pickup && { ...pickup, doneAt: at },
    ...backIfComplete({ ...document, materials }, at, calendar),
  }
  return changed(document, set, at, [logged(by, at, 'collect', note)], (next) => [
    ...(pickup ? [pickupTaskEnded(document, pickup, 'done', { by, at })] : []),
    progress(next, '材料已取到', at, `网格员${by.name}已把材料交给社区`),
    ...effects,
  ])
}
