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

const HOLDER_FIELDS = ['openid', 'name', 'phone', 'location'] as const
/** What stays in the database where somebody is joined to something else. */
const HEAVY: PathOf<Person>[] = ['log', 'effects', 'idNumber', 'idIndex', 'address', 'requestIds']

const REQUESTS_KEPT = 10

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
  save(
    person: Person,
    part: Part,
    about: { grant?: Grant; requestId: string; by: Actor; command: string },
    at: number,
  ): Promise<Person>
  /** Writes into the parts of these people what `where` says of it, found by the field in the part. @returns of how many */
  write(personIds: string[], where: ConditionOn<Part>, data: Written<PathOf<Part>>): Promise<number>
  /** Those who carry one of the values, in the order of another field of the part, with what the joins bring: one request. */
  holders(
    field: PathOf<Part>,
    values: string[],
    options: { orderBy: PathOf<Part>; most: number; joins: readonly Lookup[] },
  ): Promise<{ holder: Holder<Part>; brought: <Out>(join: Join<Out>) => Out }[]>
  /** Joined to whatever carries values of a field of the part: who has one of them. */
  join(options: { localField: string; field: PathOf<Part>; as: string }): Join<Holder<Part>[]>
}

const declared = new Map<string, PartDefinition>()

/** Declares a part; the domain that owns it keeps what this gives to itself, and lets deeds and views out. */
export function ownedPart<Part extends object>(definition: PartDefinition<PathOf<Part>>): OwnedPart<Part> {
  const { name, foundBy = [] } = definition
  if (declared.has(name)) throw new Error(`two domains keep "${name}" on people`)
  declared.set(name, definition)
  const path = (field: string): `parts.${string}` => `parts.${name}.${field}`
  const paths = (fields: object) =>
    Object.fromEntries(Object.entries(fields).map(([field, value]) => [path(field), value]))
  if (foundBy.length > 0)
    people.definition.indexes.push({ name, keys: foundBy.map((field): [string, 1] => [path(field), 1]) })

  const of = ({ parts }: Pick<Person, 'parts'>) => (parts[name] ?? null) as Part | null
  const holdersOf = (person: Person): Holder<Part>[] => {
    const part = of(person)
    const { _id, openid, name: called, phone, location } = person
    return part ? [{ _id, openid, name: called, phone, location, part }] : []
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
    save(person, part, { grant, requestId, by, command }, at) {
      const requestIds = [...person.requestIds, requestId].slice(-REQUESTS_KEPT)
      return changePerson(
        person,
        {
          set: { roles: rolesWith(person, grant), requestIds },
          inner: moved(person, part),
          log: [logged(by, at, command)],
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
