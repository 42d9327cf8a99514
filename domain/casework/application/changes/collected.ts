import { type Change, type EffectSpec, logged, type StoredFile } from '../../../kernel'
import { resumedFrom } from '../../clock/promise'
import type { Case } from '../document'
import { progress } from '../messages'
import { type About, after, changed, withRequest } from './change'
import { backIfComplete } from './supplemented'

export interface Collected {
  files: Record<string, StoredFile[]>
  note?: string
  requestId: string
  remove: EffectSpec[]
}

/** 取到: the papers were photographed on the spot; the task is done and the clock runs on. */
export function collected(
  document: Case,
  { by, at }: About,
  { files, note, requestId, remove }: Collected,
): Change<Case> {
  const materials = { ...document.materials }
  for (const [key, photos] of Object.entries(files)) {
    if (photos.length === 0) continue
    materials[key] = { files: photos, deferred: false, verdict: 'ok', reason: null, collectedBy: by.name }
  }
  const clock = resumedFrom(document.clock, 'pickup', at)
  const set: Partial<Case> = {
    materials,
    clock,
    pickup: { ...document.pickup!, doneAt: at },
    ...withRequest(document, requestId),
    ...backIfComplete({ ...document, materials, clock }, at),
  }
  const log = [logged(by, at, 'collect', note)]
  const next = after(document, changed(document, set, at, log), at)
  return changed(document, set, at, log, [
    progress(next, '材料已取到', at, `网格员${by.name}已把材料交给社区`),
    ...remove,
  ])
}
