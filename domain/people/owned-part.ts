import { isDeepStrictEqual } from 'node:util'
import {
  type Actor,
  type ConditionOn,
  type EffectSpec,
  type Grant,
  inside,
  type Join,
  joinOf,
  type Lookup,
  logged,
  type Page,
  type PathOf,
  type Written,
} from '../kernel'
import { changePerson } from './change-person'
import { audienceKeysOf, type Person, people } from './person'

/** What a domain says of the part that it keeps on people. The register knows no word of what is in it. */
export interface PartDefinition<Path extends string = string> {
  /** of the field among a person's `parts` */
  name: string
  /** fields of the part by which people are found, in this order: an index of the register */
  foundBy?: Path[]
  /** fields of the part by which people are paged, the one that orders them last: an index of the register */
  listedBy?: Path[]
  /** whoever has the part is shown other people's data: who they are, staff alone change */
  trusted?: true
  /** what follows when somebody who has the part comes by WeChat for the first time, or by another WeChat */
  joining?: (person: Person) => EffectSpec[]
}

/** Somebody who has a part, as its owner may know them. */
export interface Holder<Part> extends Pick<Person, (typeof HOLDER_FIELDS)[number]> {
  _id: string
  part: Part
}

/** The same in a list of staff, who look at whom they have before them. */
export interface Listed<Part> extends Holder<Part>, Pick<Person, (typeof LISTED_FIELDS)[number]> {}

const HOLDER_FIELDS = ['openid', 'name', 'nameKey', 'idIndex', 'area', 'phone', 'location'] as const
const LISTED_FIELDS = ['version', 'idMasked', 'phoneMasked', 'certainty'] as const
/** What stays in the database where somebody is joined to something else. */
const HEAVY: PathOf<Person>[] = ['log', 'effects', 'idNumber', 'address', 'requestIds']

const REQUESTS_KEPT = 10

/** How a part comes to be saved: by whom, in answer to which request, with what line in the log and what follows. */
interface SaveAbout {
  grant?: Grant
  requestId: string
  by: Actor
  command: string
  note?: string | null
  effects?: EffectSpec[]
}

type Parts = Pick<Person, 'parts' | 'roles' | 'audienceKeys'>

/** A part of people's documents that one domain owns: only it declares it, and only by this is it read and written. */
export interface OwnedPart<Part extends object> {
  /** the part as it stands; null: this person has none */
  of(person: Pick<Person, 'parts'>): Part | null
  /** What becomes of a person who is given the part, and the role that goes with it. Nothing is written. */
  given(person: Person, part: Part, grant?: Grant): Parts
  /**
   * Gives somebody the part, or another value of it, in one write; keys and counters go with it. Of a part that is there
   * only the fields that differ are written: what `write` adds in the same instant stays.
   * @throws CONFLICT when they changed something meanwhile
   */
  save(person: Person, part: Part, about: SaveAbout, at: number): Promise<Person>
  /** Writes into the parts of these people what `where` says of it, found by the field in the part. @returns of how many */
  write(personIds: string[], where: ConditionOn<Part>, data: Written<PathOf<Part>>): Promise<number>
  /** Those who carry one of the values, in the order of another field of the part, with what the joins bring: one request. */
  holders(
    field: PathOf<Part>,
    values: string[],
    options: { orderBy: PathOf<Part>; most: number; joins: readonly Lookup[] },
  ): Promise<{ holder: Holder<Part>; brought: <Out>(join: Join<Out>) => Out }[]>
  /** Those who carry one of the values, page by page in the order of a number field of the part: one request. */
  page(
    field: PathOf<Part>,
    values: string[],
    options: { orderBy: PathOf<Part>; direction: 1 | -1; after?: string; limit?: number },
  ): Promise<Page<Listed<Part>>>
  /** A person who was read, as a row of such a list; null: they have no such part */
  listed(person: Person): Listed<Part> | null
  /** Joined to whatever carries values of a field of the part: who has one of them. */
  join(options: { localField: string; field: PathOf<Part>; as: string }): Join<Holder<Part>[]>
}

const declared = new Map<string, PartDefinition>()

/** Declares a part; the domain that owns it keeps what this gives to itself, and lets deeds and views out. */
export function ownedPart<Part extends object>(definition: PartDefinition<PathOf<Part>>): OwnedPart<Part> {
  const { name, foundBy = [], listedBy = [] } = definition
  if (declared.has(name)) throw new Error(`two domains keep "${name}" on people`)
  declared.set(name, definition)
  const path = (field: string): `parts.${string}` => `parts.${name}.${field}`
  const paths = (fields: object) =>
    Object.fromEntries(Object.entries(fields).map(([field, value]) => [path(field), value]))
  if (foundBy.length > 0)
    people.definition.indexes.push({ name, keys: foundBy.map((field): [string, 1] => [path(field), 1]) })
  if (listedBy.length > 0)
    people.definition.indexes.push({
      name: `${name}Lists`,
      keys: [...listedBy.map((field): [string, 1] => [path(field), 1]), ['_id', 1]],
    })

  const of = ({ parts }: Pick<Person, 'parts'>) => (parts[name] ?? null) as Part | null
  const holdersOf = (person: Person): Holder<Part>[] => {
    const part = of(person)
    const { _id, openid, name: called, nameKey, idIndex, area, phone, location } = person
    return part ? [{ _id, openid, name: called, nameKey, idIndex, area, phone, location, part }] : []
  }
  const listed = (person: Person): Listed<Part> | null => {
    const [holder] = holdersOf(person)
    const { version, idMasked, phoneMasked, certainty } = person
    return holder ? { ...holder, version, idMasked, phoneMasked, certainty } : null
  }
  /** by path; a field that `write` changed meanwhile is not put back to what it was when the person was read */
  const moved = (person: Person, part: Part): Record<string, unknown> => {
    const before = of(person)
    if (!before) return { [`parts.${name}`]: part }
    const stood = new Map<string, unknown>(Object.entries(before))
    return paths(
      Object.fromEntries(Object.entries(part).filter(([field, value]) => !isDeepStrictEqual(stood.get(field), value))),
    )
  }
  const rolesWith = ({ roles }: Person, grant?: Grant): Grant[] =>
    !grant || roles.some(({ role }) => role === grant.role) ? roles : [...roles, grant]

  return {
    of,
    given(person, part, grant) {
      const roles = rolesWith(person, grant)
      return { parts: { ...person.parts, [name]: part }, roles, audienceKeys: audienceKeysOf({ ...person, roles }) }
    },
    save(person, part, { grant, requestId, by, command, note, effects }, at) {
      const requestIds = [...person.requestIds, requestId].slice(-REQUESTS_KEPT)
      return changePerson(
        person,
        {
          set: { roles: rolesWith(person, grant), requestIds },
          inner: moved(person, part),
          log: [logged(by, at, command, note)],
          effects,
        },
        at,
      )
    },
    write: (personIds, where, data) => people.updateMany({ _id: inside(personIds), ...paths(where) }, paths(data)),
    async holders(field, values, { orderBy, most, joins }) {
      const rows = await people.listWithJoins({ [path(field)]: inside(values) }, joins, {
        order: [[path(orderBy), 1]],
        limit: most,
        fields: [...HOLDER_FIELDS, `parts.${name}` as const],
      })
      return rows.flatMap(({ document, brought }) => holdersOf(document).map((holder) => ({ holder, brought })))
    },
    async page(field, values, options) {
      const { rows, next } = await people.page(
        { [path(field)]: inside(values) },
        {
          ...options,
          orderBy: path(options.orderBy),
          fields: Object.fromEntries([...HOLDER_FIELDS, ...LISTED_FIELDS, `parts.${name}`].map((one) => [one, true])),
        },
      )
      return { rows: rows.flatMap((person) => listed(person) ?? []), next }
    },
    listed,
    join: ({ localField, field, as }) =>
      joinOf(people, { localField, foreignField: path(field), as, without: HEAVY }, (rows: Person[]) =>
        rows.flatMap(holdersOf),
      ),
  }
}

const partsOf = (person: Person): PartDefinition[] =>
  [...declared.values()].filter(({ name }) => (person.parts[name] ?? null) !== null)

/** Does somebody have a part for which they are shown other people's data? */
export const isTrusted = (person: Person): boolean => partsOf(person).some(({ trusted }) => trusted === true)

/** What the owners of their parts want done now that they come by this WeChat. */
export const effectsOfJoining = (person: Person): EffectSpec[] =>
  partsOf(person).flatMap(({ joining }) => joining?.(person) ?? [])
