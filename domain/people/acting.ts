import {
  type Actor,
  ageOn,
  bornBy,
  type Change,
  dayOf,
  idFromRequest,
  isSameName,
  type LogEntry,
  logged,
  newId,
  seal,
  startOf,
  unseal,
} from '../kernel'
import { cleanIdNumber, cleanName, cleanPhone } from '../kernel/text/rules'
import { byOf } from './by'
import { identityOf, type Told } from './new-person'
import { type Asked, type Dependent, type Person, PURPOSE, type Yes } from './person'
import { telling } from './person-told'

/** So many people one may act for, or ask to. */
export const MOST_TIES = 6
/** A question that nobody answered is over after so many days. */
const ASKED_FOR_DAYS = 30
/** Up to this age a parent's word is enough, until the child is grown up. */
const CHILD_UNTIL = 16
const OF_AGE = 18
const DAY = 24 * 3600_000

export const FAMILY_PAGE = 'packages/people/pages/dependents/dependents'

const REQUESTS_KEPT = 10

/** What somebody says of a person whom they want to act for, already checked. */
export interface Wish extends Told {
  relation: string
}

export const askedUntil = ({ at }: Pick<Asked, 'at'>): number => at + ASKED_FOR_DAYS * DAY

/** A question that still waits for its answer; one that is over is none. */
export const isAwaited = (tie: Dependent, now: number): tie is Dependent & { asked: Asked } =>
  tie.asked !== undefined && askedUntil(tie.asked) > now

/** May they act by it? */
export const holds = ({ asked, yes }: Dependent, now: number): boolean =>
  asked === undefined && (yes?.until === undefined || yes.until > now)

/** The tie by which this person acts for that one. */
export const tieTo = (person: Person | null, personId: string, now: number): Dependent | undefined =>
  person?.dependents.find((tie) => tie.personId === personId && holds(tie, now))

/** What is there of ties: those that hold, and those that are asked for. */
export const tiesNow = ({ dependents }: Person, now: number): Dependent[] =>
  dependents.filter((tie) => holds(tie, now) || isAwaited(tie, now))

export const isYoungChild = (birthDay: string, now: number): boolean => ageOn(birthDay, dayOf(now)) < CHILD_UNTIL

/** Six digits that staff or a grid worker read out to whom it concerns, and nobody else can know. */
const newCode = (): string =>
  String(Number.parseInt(Buffer.from(newId(), 'base64url').toString('hex').slice(0, 12), 16) % 1_000_000).padStart(
    6,
    '0',
  )

export const codeOf = ({ code }: Asked): string => unseal(code, PURPOSE.code)

/** Somebody wants to act for a person: nothing of whom it may concern is looked at, so nothing is told by the answer. */
export function asking(me: Person, wish: Wish, requestId: string, actor: Actor, now: number): Change<Person> {
  const { idIndex, birthDay } = identityOf(wish.idNumber)
  const id = idFromRequest('person', actor.id, requestId)
  const asked: Asked = {
    at: now,
    requestId,
    idIndex,
    birthDay,
    idNumber: seal(cleanIdNumber(wish.idNumber), PURPOSE.idNumber),
    phone: wish.phone ? seal(cleanPhone(wish.phone), PURPOSE.phone) : null,
    home: wish.home && { ...wish.home, room: wish.home.room ? seal(wish.home.room, PURPOSE.room) : null },
    code: seal(newCode(), PURPOSE.code),
  }
  const tie: Dependent = { personId: id, name: cleanName(wish.name), relation: wish.relation, idIndex, asked }
  return withTie(me, tie, requestId, now, [logged(actor, now, 'actFor', wish.relation)], [])
}

/** What was told of them when it was asked. */
export const toldIn = ({ name, asked }: Dependent & { asked: Asked }): Told => ({
  name,
  idNumber: unseal(asked.idNumber, PURPOSE.idNumber),
  phone: asked.phone && unseal(asked.phone, PURPOSE.phone),
  home: asked.home && { ...asked.home, room: asked.home.room ? unseal(asked.home.room, PURPOSE.room) : '' },
})

type Effects = NonNullable<Change<Person>['effects']>

/** The ties that stay, and perhaps one more. */
const tiesChanged = (
  carer: Person,
  dependents: Dependent[],
  requestId: string,
  log: LogEntry[],
  effects: Effects,
): Change<Person> => ({
  set: { dependents, requestIds: [...carer.requestIds, requestId].slice(-REQUESTS_KEPT) },
  log,
  effects,
})

/** A tie instead of any other to the same person. */
export function withTie(
  carer: Person,
  tie: Dependent,
  requestId: string,
  now: number,
  log: LogEntry[],
  effects: Effects,
) {
  const isOther = ({ personId, idIndex }: Dependent) =>
    personId !== tie.personId && (idIndex === undefined || idIndex !== tie.idIndex)
  return tiesChanged(carer, [...tiesNow(carer, now).filter(isOther), tie], requestId, log, effects)
}

export const withoutTie = (
  carer: Person,
  tieId: string,
  requestId: string,
  now: number,
  log: LogEntry[],
  effects: Effects = [],
) =>
  tiesChanged(
    carer,
    tiesNow(carer, now).filter(({ personId }) => personId !== tieId),
    requestId,
    log,
    effects,
  )

/** They said yes, or somebody who holds it says so: from now on it is the person's own record that is acted for. */
export function agreed(
  carer: Person,
  tie: Dependent,
  person: Pick<Person, '_id' | 'name' | 'idIndex'>,
  yes: Pick<Yes, 'how' | 'note'>,
  { requestId, by, now }: { requestId: string; by: Actor; now: number },
): Change<Person> {
  const { relation } = tie
  const next: Dependent = {
    personId: person._id,
    name: person.name,
    relation,
    idIndex: person.idIndex,
    yes: { ...yes, at: now, by: byOf(by) },
  }
  const others = { ...carer, dependents: carer.dependents.filter(({ personId }) => personId !== tie.personId) }
  const text = `您可以替${person.name}（您的${relation}）申请、点单、看进度了。`
  return withTie(
    others,
    next,
    requestId,
    now,
    [logged(by, now, `agreed:${yes.how}`, yes.note)],
    [...telling(carer, { title: `${person.name}同意您代办`, text, page: FAMILY_PAGE })],
  )
}

/** Is it this person whom the question concerns: number and name? */
export const concerns = (tie: Dependent, { idIndex, name }: Pick<Person, 'idIndex' | 'name'>, now: number): boolean =>
  isAwaited(tie, now) && tie.asked.idIndex === idIndex && isSameName(tie.name, name)

/**
 * A young child by a parent's word: at once, and by what the parent tells alone. It is a record of its own that holds no ID
 * number until staff have seen the papers, so it shows nothing that the register knows of the child, and keeps nobody out.
 */
export function childTie(child: Person, relation: string, idIndex: string, me: Actor, now: number): Dependent {
  const until = startOf(bornBy(child.birthDay, -OF_AGE))
  return {
    personId: child._id,
    name: child.name,
    relation,
    idIndex,
    yes: { how: 'child', at: now, by: byOf(me), until },
  }
}
