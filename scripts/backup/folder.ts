import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'

/**
 * A backup is a folder: `manifest.json`, `documents/<collection>.jsonl` (a document a line, by id), `files.jsonl` (a stored
 * file a line) and `files/<sha256>`. Sealed fields are in it as they are kept, sealed; the keys are not.
 */
export const FORMAT = 1

export const KEYS_ARE_APART =
  'SECRET_KEYS is not in this backup and must be kept apart from it: whoever has both can read everything, and without the keys nobody can open the sealed fields'

const Part = z.object({ documents: z.number(), sha256: z.string() })

const Manifest = z.object({
  format: z.literal(FORMAT),
  environment: z.string(),
  begunAt: z.string(),
  /** absent while it is not complete */
  endedAt: z.string().optional(),
  keys: z.string(),
  /** the keys of SECRET_KEYS that some field is sealed with */
  sealedWith: z.array(z.string()),
  /** by collection; only what is complete */
  collections: z.record(z.string(), Part),
  files: z.object({ count: z.number(), bytes: z.number(), sha256: z.string() }).optional(),
  /** stored files that a document refers to and the environment did not have */
  missing: z.array(z.string()),
})
export type Manifest = z.infer<typeof Manifest>

const FileRow = z.object({ fileID: z.string(), path: z.string(), bytes: z.number(), sha256: z.string() })
export type FileRow = z.infer<typeof FileRow>

export const documentsOf = (folder: string, collection: string) => path.join(folder, 'documents', `${collection}.jsonl`)
export const fileListOf = (folder: string) => path.join(folder, 'files.jsonl')
export const contentOf = (folder: string, sha256: string) => path.join(folder, 'files', sha256)
const manifestOf = (folder: string) => path.join(folder, 'manifest.json')

/** null: there is none yet. @throws when it is not one that this version can read */
export function readManifest(folder: string): Manifest | null {
  if (!existsSync(manifestOf(folder))) return null
  const read = Manifest.safeParse(JSON.parse(readFileSync(manifestOf(folder), 'utf8')))
  if (!read.success) throw new Error(`${manifestOf(folder)} is not the manifest of a backup: ${read.error.message}`)
  return read.data
}

/** As a whole or not at all. */
export function writeManifest(folder: string, manifest: Manifest): void {
  mkdirSync(path.join(folder, 'documents'), { recursive: true })
  mkdirSync(path.join(folder, 'files'), { recursive: true })
  const fresh = `${manifestOf(folder)}.new`
  writeFileSync(fresh, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
  renameSync(fresh, manifestOf(folder))
}

/** The lines of a file, one after the other; none when it is not there. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  if (!existsSync(file)) return
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY }))
    if (line !== '') yield line
}

export async function* fileRows(folder: string): AsyncGenerator<FileRow> {
  for await (const line of linesOf(fileListOf(folder))) yield FileRow.parse(JSON.parse(line))
}

export const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex')

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  if (existsSync(file)) for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex')
}

/** Every text in a document that is a stored file's id. */
export function fileIDsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('cloud://') ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(fileIDsIn)
}

/** The same document with other ids of stored files. */
export function withFileIDs<T>(value: T, ids: ReadonlyMap<string, string>): T {
  if (typeof value === 'string') return (ids.get(value) ?? value) as T
  if (Array.isArray(value)) return value.map((one) => withFileIDs(one, ids)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withFileIDs(one, ids)])) as T
}

/** The keys that the sealed fields of a document were sealed with. */
export function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const { k, c, p } = value as Record<string, unknown>
  if (typeof k === 'string' && typeof c === 'string' && typeof p === 'string') return [k]
  return Object.values(value).flatMap(keysIn)
}
