import { randomBytes } from 'node:crypto'
import type { ReadStream } from 'node:fs'
import type { Clock } from '../clock'
import { CloudError } from '../cloud-error'
import { MAX_UPLOAD_BYTES } from '../environment'
import type { Records } from '../records'
import { type ByteRange, openBlobs } from './blobs'
import { checkCloudPath, fileIdOf, pathOfFileId } from './paths'
import { createLinkSigner, DEFAULT_MAX_AGE_SECONDS } from './signed-link'

export interface StoredFile {
  blob: string
  size: number
  /** The person who uploaded it from the mini-program; undefined when a function did. */
  owner?: string
  at: number
}

export interface TempUrl {
  fileID: string
  tempFileURL: string
  code: 'SUCCESS' | 'STORAGE_FILE_NONEXIST' | 'STORAGE_EXCEED_AUTHORITY'
  maxAge: number
}

/** A person of the mini-program, who may read only their own files and those of functions; or the server, who may all. */
export type Reader = { openid: string } | 'server'

export interface OpenedFile {
  file: StoredFile
  content(range?: ByteRange): ReadStream
}

export interface Storage {
  /** A signed address to PUT the file to, as `getUploadMetadata` answers. */
  uploadUrl(path: string): string
  /** Stores the file; resolves when it is on the disk. Replaces what was at the path. */
  put(path: string, content: AsyncIterable<Uint8Array>, owner?: string): Promise<{ fileID: string; size: number }>
  tempUrls(files: { fileId: string; maxAge?: number }[], reader: Reader): TempUrl[]
  remove(fileIds: string[], remover: Reader): Promise<{ fileID: string; code: TempUrl['code'] }[]>
  /** Opens a link. Throws STORAGE_EXCEED_AUTHORITY when it is forged or expired. */
  openLink(path: string, query: URLSearchParams): OpenedFile | undefined
  checkUploadLink(path: string, query: URLSearchParams): void
  count(): number
}

export interface StorageOptions {
  dir: string
  records: Records
  clock: Clock
  /** Where files are served, without a slash at the end. */
  baseUrl(): string
}

export async function openStorage({ dir, records, clock, baseUrl }: StorageOptions): Promise<Storage> {
  const blobs = await openBlobs(dir)
  const files = records.table<StoredFile>('files')
  const secrets = records.table<Buffer>('secrets')
  if (!secrets.get('links')) await records.commit(() => secrets.put('links', randomBytes(32)))
  const signer = createLinkSigner(secrets.get('links')!)

  const link = (purpose: 'get' | 'put', path: string, seconds: number) =>
    `${baseUrl()}/${path.split('/').map(encodeURIComponent).join('/')}?${signer.sign(purpose, path, clock.now() + seconds * 1000)}`

  function requireSignature(purpose: 'get' | 'put', path: string, query: URLSearchParams): void {
    if (signer.verify(purpose, path, query, clock.now())) return
    throw new CloudError('STORAGE_EXCEED_AUTHORITY', 'the link is not valid or has expired')
  }

  /** What a person may read is theirs or a function's; what they may remove is theirs. */
  function judged(fileId: string, reader: Reader, deed: 'read' | 'remove') {
    const path = pathOfFileId(fileId) ?? ''
    const file = path ? files.get(path) : undefined
    const own = reader === 'server' || file?.owner === reader.openid || (deed === 'read' && !file?.owner)
    const code: TempUrl['code'] = !file ? 'STORAGE_FILE_NONEXIST' : own ? 'SUCCESS' : 'STORAGE_EXCEED_AUTHORITY'
    return { path, file, code }
  }

  function tempUrl(fileID: string, maxAge: number, reader: Reader): TempUrl {
    const { path, code } = judged(fileID, reader, 'read')
    // The SDK runs encodeURI over the link of a download, which would encode the percent signs again.
    return { fileID, tempFileURL: code === 'SUCCESS' ? decodeURI(link('get', path, maxAge)) : '', code, maxAge }
  }

  return {
    uploadUrl: (path) => link('put', checkCloudPath(path), 900),
    async put(path, content, owner) {
      checkCloudPath(path)
      const before = files.get(path)
      if (owner !== undefined && before && before.owner !== owner) {
        throw new CloudError('STORAGE_EXCEED_AUTHORITY', 'only the creator may replace a file')
      }
      const { name, size } = await blobs.write(content, MAX_UPLOAD_BYTES)
      await records.commit(() => files.put(path, { blob: name, size, owner, at: clock.now() }))
      if (before) await blobs.remove(before.blob)
      return { fileID: fileIdOf(path), size }
    },
    tempUrls: (list, reader) =>
      list.map(({ fileId, maxAge }) => tempUrl(fileId, maxAge || DEFAULT_MAX_AGE_SECONDS, reader)),
    async remove(fileIds, remover) {
      const wanted = fileIds.map((fileID) => ({ fileID, ...judged(fileID, remover, 'remove') }))
      const granted = wanted.filter(({ code }) => code === 'SUCCESS')
      await records.commit(() => {
        for (const { path } of granted) files.remove(path)
      })
      for (const { file } of granted) await blobs.remove(file!.blob)
      return wanted.map(({ fileID, code }) => ({ fileID, code }))
    },
    openLink(path, query) {
      requireSignature('get', path, query)
      const file = files.get(path)
      return file && { file, content: (range) => blobs.read(file.blob, range) }
    },
    checkUploadLink: (path, query) => requireSignature('put', path, query),
    count: () => files.getCount(),
  }
}
