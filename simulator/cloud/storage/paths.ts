import { CloudError } from '../cloud-error'
import { FILE_ID_PREFIX } from '../environment'

/** COS's limit for an object key. */
const MAX_PATH_BYTES = 850

/**
 * Checks a path in cloud storage. A path is only ever a key here, never a place on this machine's disk, but what COS
 * would refuse is refused too.
 */
export function checkCloudPath(path: unknown): string {
  const valid =
    typeof path === 'string' &&
    path.length > 0 &&
    Buffer.byteLength(path) <= MAX_PATH_BYTES &&
    !path.startsWith('/') &&
    !path.endsWith('/') &&
    !hasTroublesomeCharacter(path) &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  if (!valid) throw new CloudError('STORAGE_REQUEST_FAIL', `invalid cloudPath: ${String(path).slice(0, 100)}`)
  return path
}

/** Control characters, and those that do not survive the SDK's own `encodeURI` of a link. */
function hasTroublesomeCharacter(text: string): boolean {
  return [...text].some((character) => character < ' ' || '\u007f\\?#%'.includes(character))
}

export const fileIdOf = (path: string) => `${FILE_ID_PREFIX}${path}`

/** The path of a file id of this environment; undefined for any other. */
export function pathOfFileId(fileId: unknown): string | undefined {
  if (typeof fileId !== 'string' || !fileId.startsWith(FILE_ID_PREFIX)) return undefined
  return fileId.slice(FILE_ID_PREFIX.length)
}
