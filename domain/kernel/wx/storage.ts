import { sdk } from './sdk'

/** Where the storage begins, in ids of files. */
let root: Promise<string> | undefined
const MARK = 'private/root'
/** What CloudBase says of it; both SDKs hand its `code` on (wx-server-sdk beside an `errCode` of -1). */
const NO_SUCH_FILE = 'STORAGE_FILE_NONEXIST'

/** Private storage of the cloud environment; clients never get more than short-lived links. */
export const storage = {
  /** @returns null when there is no such file; a storage that does not answer throws */
  async download(fileID: string): Promise<Buffer | null> {
    try {
      const { fileContent } = await sdk().downloadFile({ fileID })
      return fileContent
    } catch (error) {
      if (error instanceof Object && 'code' in error && error.code === NO_SUCH_FILE) return null
      throw error
    }
  },

  /** @returns the new file's id */
  async upload(path: string, content: Buffer): Promise<string> {
    const { fileID } = await sdk().uploadFile({ cloudPath: path, fileContent: content })
    return fileID
  },

  /** The ids of what lies at these paths, or would lie there: the environment's part of an id is learnt once, by storing a mark. */
  async idsOf(paths: readonly string[]): Promise<string[]> {
    root ??= storage.upload(MARK, Buffer.from('.')).then((id) => id.slice(0, -MARK.length))
    const before = await root.catch((error) => {
      root = undefined
      throw error
    })
    return paths.map((path) => before + path)
  },

  async remove(fileIDs: string[]): Promise<void> {
    for (let i = 0; i < fileIDs.length; i += 50) await sdk().deleteFile({ fileList: fileIDs.slice(i, i + 50) })
  },

  /** Links that live for `maxAge` seconds, by file id; a missing file has none. */
  async links(fileIDs: string[], maxAge: number): Promise<Map<string, string>> {
    const found = new Map<string, string>()
    for (let i = 0; i < fileIDs.length; i += 50) {
      const fileList = fileIDs.slice(i, i + 50).map((fileID) => ({ fileID, maxAge }))
      const answer = await sdk().getTempFileURL({ fileList })
      for (const file of answer.fileList) if (file.tempFileURL) found.set(file.fileID, file.tempFileURL)
    }
    return found
  },

  /** `links` of what is only shown: while the storage does not answer there are none, and the rest is shown without. */
  async linksToShow(fileIDs: string[], maxAge: number): Promise<Map<string, string>> {
    if (fileIDs.length === 0) return new Map()
    try {
      return await storage.links(fileIDs, maxAge)
    } catch (error) {
      console.error('no links to files', error)
      return new Map()
    }
  },
}

/** Where a file lies. */
export const pathOf = (fileID: string): string => fileID.replace(/^cloud:\/\/[^/]+\//, '')

/** The folder in which a client's files arrive. */
const UPLOADS = 'uploads'
export const uploadPath = (openid: string, name: string): string => `${UPLOADS}/${openid}/${name}`

/** Is this a file that a client uploaded, whoever it was? */
export const isUpload = (fileID: string): boolean => new RegExp(`^cloud://[^/]+/${UPLOADS}/`).test(fileID)

/** Is this a file that the mini-program's user uploaded for themself? The path carries the owner. */
export const isUploadOf = (fileID: string, openid: string): boolean =>
  openid !== '' && /^cloud:\/\/[^/]+\/uploads\/([^/]+)\/[^/]+$/.exec(fileID)?.[1] === openid
