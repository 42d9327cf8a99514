import { useEffect, useState } from 'react'
import type { CatalogList } from '../../../domain/catalog/views'
import { call } from './call'

let asked: Promise<CatalogList> | null = null

/** Items, grids and buildings: asked once a visit, shared by all pages. Null until known; filters do without it. */
export function useCatalog(): CatalogList | null {
  const [catalog, setCatalog] = useState<CatalogList | null>(null)
  useEffect(() => {
    let here = true
    asked ??= call('catalog.list', {})
    asked.then(
      (list) => here && setCatalog(list),
      () => {
        asked = null
      },
    )
    return () => {
      here = false
    }
  }, [])
  return catalog
}
