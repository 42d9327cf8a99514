import { concerns, holds, isAwaited } from './acting'
import { type Dependent, type Person, people } from './person'
import { CERTAINTY_WORDS } from './rules'
import type { ActingForMe, ActingRow } from './views'

/** A tie, and whose it is. */
export interface TieOf {
  carer: Person
  tie: Dependent
}

/** Everybody who acts for this person, or asks to; whoever has their number and another name asks nobody. Two requests. */
export async function tiesTo(person: Pick<Person, '_id' | 'idIndex' | 'name'>, now: number): Promise<TieOf[]> {
  const [acting, asking] = await Promise.all([
    people.find({ 'dependents.personId': person._id }, { limit: MOST }),
    people.find({ 'dependents.asked.idIndex': person.idIndex }, { limit: MOST }),
  ])
  return [
    ...acting.flatMap((carer) => tiesOf(carer, (tie) => tie.personId === person._id && holds(tie, now))),
    ...asking.flatMap((carer) => tiesOf(carer, (tie) => concerns(tie, person, now))),
  ]
}

const MOST = 50

const tiesOf = (carer: Person, fits: (tie: Dependent) => boolean): TieOf[] =>
  carer.dependents.filter(fits).map((tie) => ({ carer, tie }))

/** Questions about an ID number that nobody of the register has. One request. */
export async function asksAbout(idIndex: string, now: number): Promise<TieOf[]> {
  const carers = await people.find({ 'dependents.asked.idIndex': idIndex }, { limit: MOST })
  return carers.flatMap((carer) => tiesOf(carer, (tie) => isAwaited(tie, now) && tie.asked.idIndex === idIndex))
}

const actingRow = ({ carer, tie }: TieOf): ActingRow => ({
  carerId: carer._id,
  askId: tie.asked ? tie.personId : null,
  name: carer.name,
  about: CERTAINTY_WORDS[carer.certainty.level],
  ...tieStanding(tie),
})

/** Asked or acting, since when, and how the yes was given. */
export const tieStanding = ({
  relation,
  asked,
  yes,
}: TieOf['tie']): Pick<ActingRow, 'relation' | 'state' | 'since' | 'how'> => ({
  relation,
  state: asked ? 'asked' : 'acting',
  since: asked?.at ?? yes?.at ?? null,
  how: yes?.how ?? null,
})

export const actingForMe = (ties: TieOf[]): ActingForMe => ({ rows: ties.map(actingRow) })
