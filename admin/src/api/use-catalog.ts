import type { CatalogList } from '../../../domain/catalog/views'
import { useAnswer } from './use-answer'

/** Items, grids and buildings: asked once a visit, shared by all pages. Null until known; filters do without it. */
export function useCatalog(): CatalogList | null {
  return useAnswer('catalog.list', {}, { forGood: true }).data
}
