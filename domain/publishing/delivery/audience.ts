import { boardKeysOf, isMeantFor, type Notice } from '../../board'
import { gridNumberOf, gt, inside, settings } from '../../kernel'
import { isWeChat, mailboxes } from '../../messaging'
import { people } from '../../people'

export interface AudienceMember {
  openid: string
  grid: string
  /** the ledger has a message left for them */
  reachable: boolean
}

export const AT_ONCE = 1000

/** For somebody who is not in any grid. */
export const NO_GRID = '00'

/**
 * The next people of an audience by id, found by index: two requests for a thousand.
 * @param after the last id of the page before; '' begins
 * @returns `last` null: there is nobody after these
 */
export async function audienceAfter(
  { area, audience }: Pick<Notice, 'area' | 'audience'>,
  after: string,
): Promise<{ members: AudienceMember[]; last: string | null }> {
  const rows = await people.find(
    { audienceKeys: inside(boardKeysOf(area, audience)), _id: gt(after) },
    { order: [['_id', 1]], limit: AT_ONCE, fields: { openid: true, area: true, audienceKeys: true } },
  )
  const meant = rows.filter(({ audienceKeys }) => isMeantFor(audienceKeys, area, audience))
  const reachable = await whoAccepted(meant.map(({ openid }) => openid).filter(isWeChat))
  return {
    members: meant.map((person) => ({
      openid: person.openid,
      grid: gridNumberOf(person.area) ?? NO_GRID,
      reachable: reachable.has(person.openid),
    })),
    last: rows.length === AT_ONCE ? rows.at(-1)!._id : null,
  }
}

async function whoAccepted(openids: string[]): Promise<Set<string>> {
  const templateId = settings.templates.notice?.id
  if (!templateId || openids.length === 0) return new Set()
  const rows = await mailboxes.find(
    { _id: inside(openids), [`accepts.${templateId}`]: gt(0) },
    { limit: AT_ONCE, fields: { _id: true } },
  )
  return new Set(rows.map(({ _id }) => _id))
}
