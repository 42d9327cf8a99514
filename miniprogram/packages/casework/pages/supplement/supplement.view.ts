import type { CaseView } from '../../../../../domain/casework/views'
import { type Tile, tilesTrouble } from '../../../../components/photo-tiles/photo-tiles.view'

export interface WantedView {
  key: string
  name: string
  reason: string
  tiles: Tile[]
  error: string
}

export type Tiles = Record<string, Tile[]>

/** What was asked for, with the photos taken so far; the old photos are not sent again. */
export function wantedViews({ materials }: CaseView, tiles: Tiles): WantedView[] {
  return materials
    .filter(({ verdict, deferred }) => verdict === 'wanted' || deferred)
    .map(({ key, name, reason }) => ({ key, name, reason: reason ?? '', tiles: tiles[key] ?? [], error: '' }))
}

/** What is missing or did not arrive, by material. */
export function wantedErrors({ materials }: CaseView, tiles: Tiles): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const { key, verdict } of materials) {
    const taken = tiles[key] ?? []
    // what did not go up now goes with the supplement, as soon as there is a network
    const trouble = tilesTrouble(taken.filter(({ state }) => state !== 'failed'))
    if (trouble) errors[key] = trouble
    else if (verdict === 'wanted' && taken.length === 0) errors[key] = '还差这一样，请拍一张清楚的照片'
  }
  return errors
}
