import { type Area, audienceKey, gt, inside, isSameName, type Join, joinOf, type PathOf } from '../kernel'
import { type AudienceCell, cellOf } from './audience-cell'
import { peopleCounter } from './people-counter'
import { hasWeChat, type Person, people } from './person'

/** Somebody as an audience needs them. */
export interface Reader {
  personId: string
  openid: string
  area: Area
  audienceKeys: string[]
}

const READER_FIELDS: PathOf<Person>[] = ['openid', 'area', 'audienceKeys']

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

/** Joined to whatever has an openid for its id: whoever reads with it; null: they have not told us who they are. */
export const READER = joinOf(
  people,
  { localField: '_id', foreignField: 'openid', as: 'reader', only: ['openid', 'area', 'audienceKeys'] },
  ([person]): Reader | null =>
    person
      ? { personId: person._id, openid: person.openid, area: person.area, audienceKeys: person.audienceKeys }
      : null,
)

/** Somebody of the register, whom a matter is for. */
export const personAt = (personId: string) => people.get(personId)

/** The WeChat of whoever has this ID number by this name; null: nobody, or none. One request. */
export async function weChatOf(idIndex: string, name: string): Promise<{ personId: string; openid: string } | null> {
  const [person] = await people.find({ idIndex }, { limit: 1, fields: { openid: true, name: true } })
  return person && hasWeChat(person) && isSameName(person.name, name)
    ? { personId: person._id, openid: person.openid }
    : null
}

/** As whom a reader is counted. */
export interface ReaderCell {
  /** of the community */
  area: Area
  cell: AudienceCell
}

const CELL_FIELDS: PathOf<Person>[] = ['openid', 'community', 'area', 'roles', 'tags']

const readerCellOf = (person: Person): ReaderCell => ({ area: person.community, cell: cellOf(person) })

/** Joined to whatever has an openid for its id: as whom its owner is counted; null: they have not told us who they are. */
export const READER_CELL = joinOf(
  people,
  {
    localField: '_id',
    foreignField: 'openid',
    as: 'reader',
    without: ['log', 'effects', 'idNumber', 'address', 'requestIds'],
  },
  ([person]) => (person ? readerCellOf(person) : null),
)

/** The next people of a community by id, each with the cell they are counted in and what the join brings: one request. */
export async function cellsAfter<Out>(community: Area, after: string, atOnce: number, join: Join<Out>) {
  const condition = { audienceKeys: audienceKey.area(community), _id: gt(after) }
  const rows = await people.listWithJoins(condition, [join], { limit: atOnce, fields: CELL_FIELDS })
  return rows.map(({ document, brought }) => ({
    personId: document._id,
    openid: document.openid,
    reader: readerCellOf(document),
    brought: brought(join),
  }))
}

/** How many people an area has, by cell: one request. */
export const peopleIn = async (area: Area) => (await peopleCounter.read([area])).flatMap(({ entries }) => entries)
