import type { Item } from '../../../catalog/views'
import { type StoredFile, wx } from '../../../kernel'
import type { FileRef, MaterialState } from '../../views'
import type { Case } from '../document'

/** Links live for ten minutes: long enough to look, too short to pass on. */
const LINK_SECONDS = 600

export type Links = Map<string, string>

/** Short-lived links to every photo of the case. */
export function linksOf(files: StoredFile[]): Promise<Links> {
  const fileIDs = files.map(({ fileID }) => fileID)
  return fileIDs.length > 0 ? wx.storage.links(fileIDs, LINK_SECONDS) : Promise.resolve(new Map())
}

export const fileRef = ({ fileID, size }: StoredFile, links: Links): FileRef => ({
  fileID,
  ...(links.has(fileID) ? { url: links.get(fileID) } : {}),
  size,
})

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
      earlier: earlier
        .filter(({ path }) => path === `materials.${key}`)
        .map(({ file, at }) => ({ ...fileRef(file, links), at })),
    }
  })
