import { simPost } from '../../wechat/sim'
import { disk } from './disk'

export type TemporaryUrl = { fileID: string; tempFileURL: string; maxAge?: number; status?: number; errMsg?: string }

/** Asks for links to read cloud files; one entry per file, without a link when it may not be read. */
export async function temporaryUrls(fileList: unknown[]): Promise<TemporaryUrl[]> {
  const answer = await simPost<{ fileList: TemporaryUrl[] }>('/sim/temp-urls', { fileList })
  return answer.fileList
}

const known = new Map<string, { url: string; until: number }>()

/** What `<img src>` can show for a picture address of a mini-program: wxfile://, cloud://, a package path, a URL. */
export async function showable(source: string, asset: (path: string) => string): Promise<string> {
  if (/^(wxfile|cloud):/.test(source)) {
    const url = source.startsWith('wxfile:') ? disk.url(source) : await temporaryUrl(source)
    if (!url) throw { errMsg: `file not found: ${source}` }
    return url
  }
  return /^(https?:|data:|blob:)/.test(source) ? source : asset(source)
}

/** cloud:// -> a link, asked once in five minutes. */
async function temporaryUrl(fileID: string): Promise<string | undefined> {
  const remembered = known.get(fileID)
  if (remembered && remembered.until > Date.now()) return remembered.url
  const [file] = await temporaryUrls([fileID])
  if (file?.tempFileURL) known.set(fileID, { url: file.tempFileURL, until: Date.now() + 300_000 })
  return file?.tempFileURL
}
