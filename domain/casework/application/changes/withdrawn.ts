import { type About, type Change, letGo, logged } from '../../../kernel'
import { type Case, type CaseMaterial, isPhotos, photosOf } from '../document'
import { changed } from './change'
import { pickupEnded } from './pickup-ended'

/**
 * 撤回, until it is decided. Nothing rests on the photos of papers any more, so they go, those that were replaced before
 * included; what was asked, answered and done stays as the record of the case.
 */
export function withdrawn(document: Case, { by, at }: About, reason?: string): Change<Case> {
  const ended = pickupEnded(document, { by, at })
  const set: Partial<Case> = { status: 'withdrawn', supplement: null, ...withoutPhotos(document), ...ended.set }
  return changed(document, set, at, [logged(by, at, 'withdraw', reason)], () => [
    ...letGo(photosOf(document)),
    ...ended.effects,
  ])
}

const hasPhotos = (value: unknown) => isPhotos(value) && value.length > 0

function withoutPhotos(document: Case): Partial<Case> {
  const photos = photosOf(document)
  if (photos.length === 0) return {}
  const materials: Record<string, CaseMaterial> = {}
  for (const [key, material] of Object.entries(document.materials)) {
    const before = document.earlier.filter(({ path }) => path === `materials.${key}`)
    const gone = material.files.length + before.length
    materials[key] = { ...material, files: [], ...(gone > 0 ? { gone } : {}) }
  }
  const form = Object.fromEntries(Object.entries(document.form).filter(([, value]) => !hasPhotos(value)))
  return { materials, form, earlier: [], photosGone: photos.length }
}
