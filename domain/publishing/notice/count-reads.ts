import {
  audienceKey,
  carriedOut,
  declareEffect,
  type EffectSpec,
  gridNumberOf,
  inc,
  inside,
  neq,
  push,
  shortDigest,
} from '../../kernel'
import { openedBy, rememberCounted } from '../../messaging'
import { readerAt } from '../../people'
import { NO_GRID } from '../delivery/audience'
import { notices } from './document'

/** Notices were opened: their readers are to be counted. */
const countReads = declareEffect<{ noticeIds: string[] }>('countReads')

const NOTICE_ID = /^notice[-_]/

/** What is to be done about what somebody opened, as far as notices are among it. */
export function readsToCount(ids: string[]): EffectSpec[] {
  const noticeIds = ids.filter((id) => NOTICE_ID.test(id))
  return noticeIds.length > 0 ? [countReads({ noticeIds })] : []
}

/** Many more than can read one notice within the time after which an effect is repeated. */
const READERS_KEPT = 500

/**
 * Counts a reader once per notice: the mailbox remembers what was counted; should this die before that is written, the
 * notice recognises its last readers.
 */
export const countingReads = carriedOut(countReads, {
  repeat: 'safe',
  async run({ noticeIds }, { aggregate }) {
    const { openid, area, counted } = openedBy(aggregate)
    const fresh = [...new Set(noticeIds)].filter((id) => !counted.includes(id))
    if (fresh.length === 0) return { state: 'done' }
    const reader = await readerAt(openid)
    const keys = reader?.audienceKeys ?? [audienceKey.area(area)]
    const grid = (reader && gridNumberOf(reader.area)) ?? NO_GRID
    const digest = shortDigest(openid)
    for (const _id of fresh)
      await notices.updateWhere(
        { _id, boardKeys: inside(keys), lastReaders: neq(digest) },
        { reads: inc(1), [`readsByGrid.${grid}`]: inc(1), lastReaders: push([digest], READERS_KEPT) },
      )
    await rememberCounted(openid, fresh)
    return { state: 'done' }
  },
})
