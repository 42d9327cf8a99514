import type { Actor } from '../actor'
import type { Area } from '../area'
import { dayOf, now } from '../clock'
import { removeFiles } from '../effects'
import type { EffectSpec } from '../effects/effect'
import { ActionError, type FieldErrors } from '../errors'
import { newId } from '../ids'
import { isSdkError, isUploadOf, storage } from '../wx'
import { BadPhoto, redraw } from './redraw'
import { newPath, type StoredFile, store } from './stored-file'
import { type ComingIn, noteTakenIn, noteUploads, UNUSED_DAYS } from './upload-ledger'

/** One input path with the photos that shall be there, and what is there already. */
export interface Wanted {
  path: string
  files: readonly string[]
  known?: readonly StoredFile[]
}

/** Whose uploads are taken in, and the document that will name them: which one is known before it is written. */
export type For = ComingIn

export interface TakenIn {
  /** what is at one of the wanted input paths; a photo that was named twice is there once */
  filesAt(path: string): StoredFile[]
  /** known photos that are not wanted any more, by input path: whoever hands in evidence keeps them */
  replaced: Record<string, StoredFile[]>
  /** the uploads that were taken in are removed with the write */
  effects: EffectSpec[]
}

const AT_ONCE = 3

const bad = (path: string, message: string) => new ActionError('BAD_FILE', message, { [path]: message })

/**
 * Takes a client's uploads in: each must be the caller's own and really a photo, whatever its name says, and is drawn
 * anew. What is known is kept: a photo that was sent before is recognised by its own id or by its upload's, so sending
 * twice stores once. Everything that is wrong is said at once. Where they will lie is noted before they do, with the
 * document that is to name them, and so is each upload, announced or not: a function may be killed at any time.
 * @throws BAD_FILE with "materials.m1.files.0"; TOO_MANY
 */
export async function takePhotosIn(wanted: readonly Wanted[], whose: For): Promise<TakenIn> {
  const wrong: FieldErrors = {}
  const found = new Map<string, StoredFile>()
  const coming: Coming[] = []
  for (const { path, files, known = [] } of wanted)
    for (const file of new Set(files)) {
      const place = `${path}.${files.indexOf(file)}`
      const same = known.find(({ fileID, source }) => fileID === file || source === file)
      if (same) found.set(place, same)
      else if (!isUploadOf(file, whose.by.openid)) wrong[place] = '这张照片不是您上传的，请重新选一张。'
      else coming.push({ place, upload: file, path: newPath('private', dayOf(whose.now)) })
    }
  if (coming.length > 0) await noteTakenIn(whose, coming)
  const jobs = coming.map((one) => async () => {
    try {
      found.set(one.place, await takeIn(one))
    } catch (error) {
      if (!(error instanceof ActionError) || !error.fields) throw error
      Object.assign(wrong, error.fields)
    }
  })
  await inLanes(jobs)
  // in the order of the form, whichever was read first
  const places = wanted.flatMap(({ path, files }) => files.map((_, i) => `${path}.${i}`))
  const problems = Object.fromEntries(places.flatMap((place) => (wrong[place] ? [[place, wrong[place]]] : [])))
  const [first] = Object.values(problems)
  if (first) throw new ActionError('BAD_FILE', first, problems)
  const taken = new Map<string, StoredFile[]>()
  const replaced: TakenIn['replaced'] = {}
  const sources: string[] = []
  for (const { path, files: named, known = [] } of wanted) {
    const there = unique(named.flatMap((_, i) => found.get(`${path}.${i}`) ?? []))
    const has = (list: readonly StoredFile[], { fileID }: StoredFile) => list.some((one) => one.fileID === fileID)
    taken.set(path, there)
    replaced[path] = known.filter((file) => !has(there, file))
    sources.push(...there.filter((file) => !has(known, file)).map(({ source }) => source))
  }
  return {
    filesAt: (path) => taken.get(path) ?? [],
    replaced,
    effects: sources.length > 0 ? [removeFiles({ fileIDs: sources })] : [],
  }
}

/** Photos that nothing is to be kept of, with the write that lets go of them. */
export const letGo = (files: readonly StoredFile[]): EffectSpec[] =>
  files.length > 0 ? [removeFiles({ fileIDs: files.map(({ fileID }) => fileID) })] : []

/** The same for bytes that did not come by an upload (the demonstration's photos). @throws BAD_FILE at `path` */
export async function storePhoto(content: Buffer, path: string, now: number): Promise<StoredFile> {
  return store(await redrawn(content, path), newPath('private', dayOf(now)))
}

/**
 * A picture for many, from bytes that came with the call. The document that will show it is written later or never, so it
 * is noted before it is stored. @throws BAD_FILE at `path`; TOO_MANY
 */
export async function storePicture(content: Buffer, path: string, by: Actor, area: Area): Promise<StoredFile> {
  const photo = await redrawn(content, path)
  const place = newPath('pictures', dayOf(now()))
  await noteUploads(by.id, area, { paths: [place], bytes: photo.data.length, requestId: newId() })
  return store(photo, place)
}

/** An upload that is not taken in yet: at which input path it was named, and where it will lie. */
interface Coming {
  place: string
  upload: string
  path: string
}

const takeIn = async ({ place, upload, path }: Coming): Promise<StoredFile> =>
  store(await redrawn(await downloaded(upload, place), place), path, upload)

async function redrawn(content: Buffer, path: string) {
  try {
    return await redraw(content)
  } catch (error) {
    if (error instanceof BadPhoto) throw bad(path, error.message)
    throw error
  }
}

async function downloaded(fileID: string, path: string): Promise<Buffer> {
  const content = await storage.download(fileID).catch((error: unknown) => {
    console.error('download failed', isSdkError(error) ? error.errMsg : error)
    throw new ActionError('UPSTREAM', '照片现在读不出来，还没有交上去。照片没有问题，请过一会儿再试一次。')
  })
  if (content) return content
  console.error('download failed', 'no such file')
  throw bad(path, `这张照片没有传完，或者传了${UNUSED_DAYS}天还没有用上，已经清掉了。请重新上传。`)
}

const unique = (files: StoredFile[]) => [...new Map(files.map((file) => [file.fileID, file])).values()]

async function inLanes(jobs: (() => Promise<void>)[]): Promise<void> {
  const queue = [...jobs]
  const lane = async () => {
    for (let job = queue.shift(); job; job = queue.shift()) await job()
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, jobs.length) }, lane))
}
