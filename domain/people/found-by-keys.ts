import { type Area, gt, inside, type Join } from '../kernel'
import { people } from './person'

/** Somebody as an audience needs them. */
export interface Reader {
  personId: string
  openid: string
  area: Area
  audienceKeys: string[]
}

const READER_FIELDS = ['openid', 'area', 'audienceKeys']

/**
 * The next people who carry one of the keys, by id, each with what the join brings of theirs: one request.
 * @param after the last id of the page before; '' begins
 * @returns may be fewer than asked for, because the platform has a limit of its own
 */
export async function readersAfter<Out>(
  keys: string[],
  after: string,
  atOnce: number,
  join: Join<Out>,
): Promise<(Reader & { brought: Out })[]> {
  const rows = await people.listWithJoins({ audienceKeys: inside(keys), _id: gt(after) }, [join], {
    limit: atOnce,
    fields: READER_FIELDS,
  })
  return rows.map(({ document: { _id, openid, area, audienceKeys }, brought }) => ({
    personId: _id,
    openid,
    area,
    audienceKeys,
    brought: brought(join),
  }))
}

/** The audience keys of some who carry one of the keys, at most `most` people: one request. */
export async function keysOfSome(keys: string[], most: number): Promise<string[][]> {
  const rows = await people.find({ audienceKeys: inside(keys) }, { limit: most, fields: { audienceKeys: true } })
  return rows.map(({ audienceKeys }) => audienceKeys)
}

/** Whoever reads with this openid; null: they have not told us who they are. */
export async function readerAt(openid: string): Promise<Reader | null> {
  const [row] = await people.find({ openid }, { limit: 1, fields: { openid: true, area: true, audienceKeys: true } })
  return row ? { personId: row._id, openid, area: row.area, audienceKeys: row.audienceKeys } : null
}

/** Somebody of the register, whom a matter is for. */
export const personAt = (personId: string) => people.get(personId)
