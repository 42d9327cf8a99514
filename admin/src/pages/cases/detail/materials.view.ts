import type { FileRef, MaterialState } from '../../../../../domain/casework/views'

export interface Photo {
  url: string
  caption: string
  fileID: string
}

/** All pictures of a case in the order shown, so that one can leaf through them. */
export function photosOf(holders: { name: string; files: FileRef[] }[]): Photo[] {
  return holders.flatMap(({ name, files }) =>
    files.filter(hasUrl).map((file, i) => ({
      url: file.url,
      fileID: file.fileID,
      caption: files.length > 1 ? `${name} ${i + 1}/${files.length}` : name,
    })),
  )
}

function hasUrl(file: FileRef): file is FileRef & { url: string } {
  return typeof file.url === 'string' && file.url !== ''
}

/** A case's papers or answers with what was handed in before, so that one can leaf from the new photo to the old one. */
export const withEarlier = (
  holders: { name: string; files: FileRef[]; earlier: FileRef[] }[],
): { name: string; files: FileRef[] }[] =>
  holders.flatMap(({ name, files, earlier }) => [
    { name, files },
    { name: `${name}（之前交的）`, files: earlier },
  ])

/** What the state of a material is called, and how it is coloured. */
export function verdictOf(material: MaterialState): { word: string; tone: string } {
  if (material.gone) return { word: `${material.gone}张，撤回后已删除`, tone: 'quiet' }
  if (material.verdict === 'wanted') return { word: '等补正', tone: 'accent' }
  if (material.files.length > 0 && material.collectedBy) return { word: '已取到', tone: 'success' }
  if (material.files.length > 0 && material.verdict === 'ok') return { word: '已核', tone: 'success' }
  if (material.files.length > 0) return { word: '已交', tone: 'info' }
  if (material.deferred) return { word: '容缺，后补', tone: 'accent' }
  return material.required ? { word: '没有交', tone: 'error' } : { word: '可不交', tone: 'quiet' }
}
