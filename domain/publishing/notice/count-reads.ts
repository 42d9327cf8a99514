import { notices } from '../../board'
import { audienceKey, carriedOut, gridNumberOf, inc, inside, neq, push, shortDigest } from '../../kernel'
import { countReads, type Mailbox, mailboxes } from '../../messaging'
import { people } from '../../people'
import { NO_GRID } from '../delivery/audience'

const COUNTED_KEPT = 300
/** Many more than can read one notice within the time after which an effect is repeated. */
const READERS_KEPT = 500

/**
 * Counts a reader once per notice: the mailbox remembers what was counted; should this die before that is written, the
 * notice recognises its last readers.
 */
export const countingReads = carriedOut(countReads, {
  repeat: 'safe',
  async run({ noticeIds }, { aggregate }) {
    const mailbox = aggregate as Mailbox
    const openid = mailbox._id
    const fresh = [...new Set(noticeIds)].filter((id) => !mailbox.counted.includes(id))
    if (fresh.length === 0) return { state: 'done' }
    const [person] = await people.find({ openid }, { limit: 1, fields: { area: true, audienceKeys: true } })
    const keys = person?.audienceKeys ?? [audienceKey.area(mailbox.area)]
    const grid = (person && gridNumberOf(person.area)) ?? NO_GRID
    const reader = shortDigest(openid)
    for (const _id of fresh)
      await notices.updateWhere(
        { _id, boardKeys: inside(keys), lastReaders: neq(reader) },
        { reads: inc(1), [`readsByGrid.${grid}`]: inc(1), lastReaders: push([reader], READERS_KEPT) },
      )
    await mailboxes.updateWhere({ _id: openid }, { counted: push(fresh, COUNTED_KEPT) })
    return { state: 'done' }
  },
})
