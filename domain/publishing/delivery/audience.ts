import { boardKeysOf, isMeantFor, type Notice } from '../../board'
import { gridNumberOf, gt, inside, settings } from '../../kernel'
import { isWeChat, MAILBOX_JOIN, type Mailbox } from '../../messaging'
import { type Person, people } from '../../people'

export interface AudienceMember {
  openid: string
  grid: string
  /** the ledger has a message left for them */
  reachable: boolean
}

/** For somebody who is not in any grid. */
export const NO_GRID = '00'

/**
 * The next people of an audience by id, found by index, each with what their mailbox accepts: one request.
 * @param after the last id of the page before; '' begins
 * @returns `last` null: there is nobody after these
 */
export async function audienceAfter(
  { area, audience }: Pick<Notice, 'area' | 'audience'>,
  after: string,
  atOnce: number,
): Promise<{ members: AudienceMember[]; last: string | null }> {
  const rows = (await people.listWithJoins(
    { audienceKeys: inside(boardKeysOf(area, audience)), _id: gt(after) },
    [MAILBOX_JOIN],
    { limit: atOnce, fields: ['openid', 'area', 'audienceKeys', `${MAILBOX_JOIN.as}.accepts`] },
  )) as unknown as (Person & { mailbox: Pick<Mailbox, 'accepts'>[] })[]
  const templateId = settings.templates.notice?.id ?? ''
  return {
    members: rows
      .filter(({ audienceKeys }) => isMeantFor(audienceKeys, area, audience))
      .map(({ openid, area: home, mailbox }) => ({
        openid,
        grid: gridNumberOf(home) ?? NO_GRID,
        reachable: isWeChat(openid) && (mailbox[0]?.accepts[templateId] ?? 0) > 0,
      })),
    // the platform may give fewer than asked for: only far fewer is the end
    last: rows.length < Math.min(atOnce, PLATFORM_LIMIT) ? null : rows.at(-1)!._id,
  }
}

/** No query of CloudBase gives more documents at once, except an aggregation, of which it is not said. */
const PLATFORM_LIMIT = 1000
