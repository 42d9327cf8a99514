import { vault } from '../../wechat/large-storage'

/**
 * The phone's files. `wxfile://tmp_*` live until the mini-program is killed; `wxfile://store_*` (saved) and
 * `wxfile://usr/*` (USER_DATA_PATH) stay. Bytes are in memory because the sync apis answer at once.
 */
export type Stored = { bytes: Uint8Array<ArrayBuffer>; type: string; modified: number }

export const userDataPath = 'wxfile://usr'
/** WeChat's bound for saved and user files together */
export const diskLimit = 200 * 1024 * 1024

const temporary = new Map<string, Stored>()
const addresses = new Map<string, string>()
const key = (path: string) => `file:${path}`
const isTemporary = (path: string) => path.startsWith('wxfile://tmp_')

export const disk = {
  read: (path: string): Stored | undefined => temporary.get(path) ?? vault.get<Stored>(key(path)),
  has: (path: string): boolean => temporary.has(path) || vault.has(key(path)),
  write(path: string, bytes: Uint8Array<ArrayBuffer>, type = typeOf(path)): void {
    forget(path)
    const stored = { bytes, type, modified: Date.now() }
    if (isTemporary(path)) temporary.set(path, stored)
    else vault.put(key(path), stored)
  },
  remove(path: string): void {
    forget(path)
    temporary.delete(path)
    if (vault.has(key(path))) vault.remove(key(path))
  },
  /** paths of the kept files that begin so */
  list: (prefix: string): string[] => vault.keys(key(prefix)).map((name) => name.slice(key('').length)),
  used: (): number =>
    vault.keys(key('')).reduce((sum, name) => sum + (vault.get<Stored>(name)?.bytes.byteLength ?? 0), 0),
  /** Keeps a blob as a new temporary file; answers its path. */
  async keep(blob: Blob, extension = extensionOf(blob)): Promise<string> {
    const path = `wxfile://tmp_${crypto.randomUUID().replaceAll('-', '')}${extension && `.${extension}`}`
    disk.write(path, new Uint8Array(await blob.arrayBuffer()), blob.type)
    return path
  },
  blob(path: string): Blob | undefined {
    const found = disk.read(path)
    return found && new Blob([found.bytes], { type: found.type })
  },
  /** An address that the browser can show, for as long as the file exists. */
  url(path: string): string | undefined {
    const known = addresses.get(path)
    if (known) return known
    const blob = disk.blob(path)
    if (!blob) return undefined
    const url = URL.createObjectURL(blob)
    addresses.set(path, url)
    return url
  },
}

function forget(path: string): void {
  const url = addresses.get(path)
  if (url) URL.revokeObjectURL(url)
  addresses.delete(path)
}

const types: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  pdf: 'application/pdf',
  txt: 'text/plain',
  json: 'application/json',
  mp3: 'audio/mpeg',
  webm: 'audio/webm',
  mp4: 'video/mp4',
}

const typeOf = (path: string) => types[path.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream'

/** A chosen file keeps the extension of its name, true or not: what it is must be found out by whoever receives it. */
function extensionOf(blob: Blob): string {
  const named = blob instanceof File ? /\.([A-Za-z0-9]{1,8})$/.exec(blob.name)?.[1] : undefined
  return named ?? Object.entries(types).find(([, type]) => type === blob.type)?.[0] ?? ''
}
