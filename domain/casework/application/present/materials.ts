import type { Item } from '../../../catalog/views'
import { fileRef, type Links } from '../../../kernel'
import type { MaterialState } from '../../views'
import type { Case } from '../document'

/** The item's papers, and how each stands. */
export const materialStates = (
  item: Item,
  { materials, earlier = [] }: Pick<Case, 'materials'> & Partial<Pick<Case, 'earlier'>>,
  links: Links,
): MaterialState[] =>
  item.materials.map(({ key, name, required, deferrable, note }) => {
    const state = materials[key]
    return {
      key,
      name,
      required,
      deferrable,
      ...(note ? { note } : {}),
      files: (state?.files ?? []).map((file) => fileRef(file, links)),
      deferred: state?.deferred ?? false,
      verdict: state?.verdict ?? 'none',
      reason: state?.reason ?? null,
      collectedBy: state?.collectedBy ?? null,
      ...(state?.gone ? { gone: state.gone } : {}),
      earlier: earlier
        .filter(({ path }) => path === `materials.${key}`)
        .map(({ file, at }) => ({ ...fileRef(file, links), at })),
    }
  })
