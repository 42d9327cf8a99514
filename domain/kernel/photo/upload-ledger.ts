import type { Stored } from '../aggregate'
import { type Area, communityOf } from '../area'
import { addDays, type Day, dayOf, now } from '../clock'
import { carriedOut, declareEffect, withRetries } from '../effects'
import { ActionError } from '../errors'
import { type CollectionOf, collection, inc, index, lte, neq, push } from '../store'
import { isUpload, storage } from '../wx'

/**
 * What somebody put into storage on one day, noted before it is there: nothing is ever stored that nobody knows of. A
 * document a person and day; it goes with what of it nobody came to use.
 */
export interface UploadLedger extends Stored {
  day: Day
  /** where they lie in storage */
  paths: string[]
  count: number
  bytes: number
  /** the requests that noted them: sent again, they note nothing again */
  requestIds: string[]
}

export const uploadLedgers = collection<UploadLedger>({
  name: 'uploadLedgers',
  indexes: [index('day', 'day'), index('retention', 'createdAt')],
  retention: { days: 60, since: 'createdAt', why: '只为清理没有用上的照片' },
})

/** A grid worker who collects papers at many homes needs some dozens; who needs more is no person. */
const MOST = { photos: 200, bytes: 800 * 1024 * 1024 }

const tooMany = () =>
  new ActionError(
    'TOO_MANY',
    `今天传的照片太多了（一天最多${MOST.photos}张）。选好的照片还在手机里，明天可以接着传；着急的话，请打电话给社区，或者带材料到窗口办理。`,
  )

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
  const first: UploadLedger = {
    _id,
    version: 1,
    area: communityOf(area),
    createdAt: at,
    updatedAt: at,
    day: dayOf(at),
    paths: [...paths],
    count: paths.length,
    bytes,
    requestIds: [requestId],
  }
  // of several first ones at once one makes the document, the others are noted in it
  if ((await uploadLedgers.insert(first)) || (await noted())) return
  const known = await uploadLedgers.get(_id)
  if (!known?.requestIds.includes(requestId)) throw tooMany()
}

/** A document names these no longer; another may, so they stay for as long as what nobody has used yet. */
export const leftBehind = declareEffect<{ fileIDs: string[]; area: Area }>('leftBehind')

export const notingLeftBehind = carriedOut(leftBehind, {
  repeat: 'safe',
  async run({ fileIDs, area }, { effectId }) {
    const paths = fileIDs.map((id) => id.replace(/^cloud:\/\/[^/]+\//, ''))
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
    for (const { _id, paths } of ledgers) {
      if (now() >= end) return { removed }
      const ids = await storage.idsOf(paths)
      const used = await usedAmong(ids, collections)
      const unused = ids.filter((id) => !used.has(id))
      await storage.remove(unused)
      await uploadLedgers.remove(_id)
      removed += unused.length
    }
    more = ledgers.length === AT_ONCE
  }
  return { removed }
}

/** Which of these some document uses, by the indexed field in which its collection keeps the ids of such files. */
async function usedAmong(ids: readonly string[], collections: readonly CollectionOf[]): Promise<Set<string>> {
  const used = new Set<string>()
  for (const id of ids.filter((id) => !isUpload(id))) {
    for (const collection of collections) {
      const { fileField } = collection.definition
      if (fileField && !used.has(id) && (await withRetries(() => collection.find({ [fileField]: id }, ONE))).length > 0)
        used.add(id)
    }
  }
  return used
}

const ONE = { limit: 1, fields: { _id: true } }
