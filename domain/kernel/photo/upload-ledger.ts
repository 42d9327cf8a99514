import type { Stored } from '../aggregate'
import { type Area, communityOf } from '../area'
import { addDays, type Day, dayOf, now } from '../clock'
import { carriedOut, declareEffect, removeFiles, withRetries } from '../effects'
import { limits, tooMany } from '../limits'
import { anyOf, type CollectionOf, collection, exists, inc, index, inside, lte, neq, push } from '../store'
import { isUpload, pathOf, storage } from '../wx'
import type { StoredFile } from './stored-file'

/**
 * What somebody put into storage on one day, noted before it is there: nothing is ever stored that nobody knows of. A
 * document a person and day; it goes with what of it nobody came to use.
 */
export interface UploadLedger extends Stored {
  day: Day
  /** where they lie in storage; what is no upload is used by whatever document names it */
  paths: string[]
  count: number
  bytes: number
  /** the requests that noted them: sent again, they note nothing again */
  requestIds: string[]
  /** photos that were drawn anew for one document: used by that one, or by none */
  kept?: Kept[]
  /** how many were drawn anew */
  takenIn?: number
}

/** A file that one document alone may name. */
interface Kept {
  path: string
  /** the document's collection, and its id, which may never have been written */
  in: string
  id: string
}

export const uploadLedgers = collection<UploadLedger>({
  name: 'uploadLedgers',
  indexes: [index('day', 'day'), index('retention', 'createdAt')],
  retention: { days: 60, since: 'createdAt', why: '只为清理没有用上的照片' },
})

const MOST = { photos: limits.photos.most, bytes: 800 * 1024 * 1024, takenIn: limits.photosTakenIn.most }

/** What is going to be stored. */
export interface Planned {
  paths: readonly string[]
  bytes: number
  requestId: string
}

/** Notes what somebody is going to store: once, however often it is sent. @throws TOO_MANY when that is too much for a day */
export async function noteUploads(who: string, area: Area, { paths, bytes, requestId }: Planned): Promise<void> {
  const at = now()
  const _id = `${who}:${dayOf(at)}`
  const stillFits = { count: lte(MOST.photos - paths.length), bytes: lte(MOST.bytes - bytes) }
  const noted = () =>
    uploadLedgers.updateWhere(
      { _id, requestIds: neq(requestId), ...stillFits },
      {
        paths: push([...paths]),
        requestIds: push([requestId]),
        count: inc(paths.length),
        bytes: inc(bytes),
        updatedAt: at,
      },
    )
  if (await noted()) return
  const first = { ...newLedger(_id, area, at), paths: [...paths], count: paths.length, bytes, requestIds: [requestId] }
  // of several first ones at once one makes the document, the others are noted in it
  if ((await uploadLedgers.insert(first)) || (await noted())) return
  const known = await uploadLedgers.get(_id)
  if (!known?.requestIds.includes(requestId)) throw tooMany('photos')
}

const newLedger = (_id: string, area: Area, at: number, day = dayOf(at)): UploadLedger => ({
  _id,
  version: 1,
  area: communityOf(area),
  createdAt: at,
  updatedAt: at,
  day,
  paths: [],
  count: 0,
  bytes: 0,
  requestIds: [],
})

/** Photos that are going to be drawn anew: each upload, and where its photo will lie. */
export interface ComingIn {
  by: { openid: string; area: Area }
  documents: CollectionOf
  id: string
  now: number
}

/**
 * Notes what is going to be drawn anew, before anything of it is stored: one write, in what its owner's phone announced.
 * An upload that was not announced is known from here on. @throws TOO_MANY when that is too much for a day
 */
export async function noteTakenIn(
  { by, documents, id, now: at }: ComingIn,
  coming: readonly { upload: string; path: string }[],
): Promise<void> {
  const _id = `${by.openid}:${dayOf(at)}`
  const paths = coming.map(({ upload }) => pathOf(upload))
  const kept = coming.map(({ path }): Kept => ({ path, in: documents.definition.name, id }))
  const stillFits = anyOf([lte(MOST.takenIn - kept.length), exists(false)])
  const noted = () =>
    uploadLedgers.updateWhere(
      { _id, takenIn: stillFits },
      { paths: push(paths), kept: push(kept), takenIn: inc(kept.length), updatedAt: at },
    )
  if (await noted()) return
  const first = { ...newLedger(_id, by.area, at), paths, kept, takenIn: kept.length }
  if ((await uploadLedgers.insert(first)) || (await noted())) return
  throw tooMany('photosTakenIn')
}

/**
 * Notes that a document goes, or lets go of photos, before it does: should nobody come to remove them, the next night
 * does, unless the document names them after all. Noted twice under one name it is noted once.
 */
export async function noteLetGo(
  name: string,
  files: readonly StoredFile[],
  { documents, id, area }: { documents: CollectionOf; id: string; area: Area },
): Promise<void> {
  const at = now()
  const kept = files.map(({ fileID }): Kept => ({ path: pathOf(fileID), in: documents.definition.name, id }))
  await uploadLedgers.insert({ ...newLedger(`gone-${name}`, area, at, tomorrowNight(at)), kept })
}

/** As of a day that is over by tomorrow, so that the night looks at it. */
const tomorrowNight = (at: number): Day => addDays(dayOf(at), 1 - UNUSED_DAYS)

/**
 * Uploads that were taken in, and photos that were let go of. Removing twice does no harm. A storage that does not do it
 * is asked again in the nights to come, however often.
 */
export const removingFiles = carriedOut(removeFiles, {
  repeat: 'safe',
  async run({ fileIDs }, { effectId, aggregate: { area } }) {
    try {
      await storage.remove(fileIDs)
    } catch (error) {
      console.error('files are removed in the night', error)
      const at = now()
      const paths = fileIDs.map(pathOf)
      await uploadLedgers.insert({ ...newLedger(`gone-${effectId}`, area, at, tomorrowNight(at)), paths })
    }
    return { state: 'done' }
  },
})

/** A document names these no longer; another may, so they stay for as long as what nobody has used yet. */
export const leftBehind = declareEffect<{ fileIDs: string[]; area: Area }>('leftBehind')

export const notingLeftBehind = carriedOut(leftBehind, {
  repeat: 'safe',
  async run({ fileIDs, area }, { effectId }) {
    const paths = fileIDs.map(pathOf)
    await noteUploads(`left-${effectId}`, area, { paths, bytes: 0, requestId: effectId })
    return { state: 'done' }
  },
})

/** So many days what was stored may wait for somebody to use it. */
export const UNUSED_DAYS = 3
const AT_ONCE = 20

/** Files of that day that no document uses may be gone at any time. */
export const mayBeGone = (day: Day, at: number): boolean => day <= addDays(dayOf(at), -UNUSED_DAYS)

/**
 * Removes what was stored some days ago and no document uses. Files first, then the ledger that names them: killed in the
 * middle, it finds the rest again. What was taken in lies elsewhere by now, so an upload is needed by no document.
 */
export async function removeUnused(
  collections: readonly CollectionOf[],
  budget: number,
): Promise<Record<string, number>> {
  const end = now() + budget
  let removed = 0
  for (let more = true; more && now() < end; ) {
    const old = { day: lte(addDays(dayOf(now()), -UNUSED_DAYS)) }
    const ledgers = await withRetries(() => uploadLedgers.find(old, { order: [['day', 1]], limit: AT_ONCE }))
    for (const { _id, paths, kept = [] } of ledgers) {
      if (now() >= end) return { removed }
      const ids = await storage.idsOf([...new Set(paths)])
      const used = await usedAmong(ids, collections)
      const unused = [...ids.filter((id) => !used.has(id)), ...(await unnamed(kept, collections))]
      await storage.remove(unused)
      await uploadLedgers.remove(_id)
      removed += unused.length
    }
    more = ledgers.length === AT_ONCE
  }
  return { removed }
}

/**
 * Which of these some document uses, by the indexed field in which its collection keeps the ids of such files.
 * @param but a document that does not count: it goes
 */
export async function usedAmong(
  ids: readonly string[],
  collections: readonly CollectionOf[],
  but = '',
): Promise<Set<string>> {
  const used = new Set<string>()
  for (const id of ids.filter((id) => !isUpload(id))) {
    for (const collection of collections) {
      const { fileField } = collection.definition
      if (!fileField || used.has(id)) continue
      const users = await withRetries(() => collection.find({ [fileField]: id }, TWO))
      if (users.some(({ _id }) => _id !== but)) used.add(id)
    }
  }
  return used
}

/** Which of these the document does not name that alone may: it let go of them, or was never written. */
async function unnamed(kept: readonly Kept[], collections: readonly CollectionOf[]): Promise<string[]> {
  const ids = await storage.idsOf(kept.map(({ path }) => path))
  const named = new Set<string>()
  for (const collection of collections) {
    const { name, filesOf } = collection.definition
    const documents = [...new Set(kept.filter((one) => one.in === name).map(({ id }) => id))]
    for (let i = 0; i < documents.length; i += AT_ONCE) {
      const some = documents.slice(i, i + AT_ONCE)
      const found = await withRetries(() => collection.find({ _id: inside(some) }, { limit: AT_ONCE }))
      for (const fileID of found.flatMap((document) => filesOf?.(document) ?? [])) named.add(fileID)
    }
  }
  return ids.filter((id) => !named.has(id))
}

const TWO = { limit: 2, fields: { _id: true } }
