import { materialsNeeded, whyNotNeeded } from '../../../../../domain/catalog/rules'
import type { Item, Material } from '../../../../../domain/catalog/views'
import { type Tile, tilesTrouble } from '../../../../components/photo-tiles/photo-tiles.view'
import type { LocalDraft } from '../../../../services/drafts'
import { mayBePhotographed } from './steps'

export interface MaterialView {
  key: string
  name: string
  about: string
  note: string
  needed: boolean
  /** what is usually not asked for shows its tile only after a tap, or when there is a photo */
  open: boolean
  deferrable: boolean
  deferred: boolean
  sample: 'document' | 'face'
  tiles: Tile[]
  error: string
}

export function materialViews(item: Item, draft: LocalDraft, errors: Record<string, string>): MaterialView[] {
  const needed = new Set(materialsNeeded(item, []).map(({ key }) => key))
  const rows = item.materials.filter(mayBePhotographed).map((material) => ({
    key: material.key,
    name: material.name,
    about: about(material, needed.has(material.key)),
    note: material.note ?? '',
    needed: needed.has(material.key),
    open: needed.has(material.key) || (draft.tiles[material.key] ?? []).length > 0,
    deferrable: material.deferrable,
    deferred: draft.deferred.includes(material.key),
    sample: material.form === '照片' ? ('face' as const) : ('document' as const),
    tiles: draft.tiles[material.key] ?? [],
    error: errors[material.key] ?? '',
  }))
  return [...rows.filter(({ needed }) => needed), ...rows.filter(({ needed }) => !needed)]
}

function about(material: Material, needed: boolean): string {
  return needed ? '' : (whyNotNeeded(material) ?? '有的话拍上')
}

/** What keeps the person from going on, by material. */
export function materialErrors(item: Item, draft: LocalDraft): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const { key } of materialsNeeded(item, draft.deferred).filter(mayBePhotographed)) {
    if ((draft.tiles[key] ?? []).length === 0) errors[key] = '还差这一样，请拍一张清楚的照片'
  }
  for (const [key, tiles] of Object.entries(draft.tiles)) {
    const trouble = tilesTrouble(tiles)
    if (trouble && !key.startsWith('form.')) errors[key] = trouble
  }
  return errors
}
