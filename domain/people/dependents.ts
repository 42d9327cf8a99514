import { type Actor, dayInWords, dayOf, joined, joinOf, now } from '../kernel'
import { isAwaited, tieTo } from './acting'
import { personOf } from './identify-person'
import { type Person, people } from './person'

/** Whom I act for, read together with who I am. */
export const DEPENDENTS = joinOf(
  people,
  { localField: 'dependents.personId', foreignField: '_id', as: 'dependentPeople', without: ['log', 'effects'] },
  (rows): Person[] => rows,
)

/** One of those whom I act for; nobody else is found, whatever id is asked for. Needs DEPENDENTS. */
export const dependentOf = (actor: Actor, personId: string): Person | undefined =>
  actsFor(actor, personId)
    ? joined(actor, DEPENDENTS, now()).find(
        ({ _id, left, mergedInto }) => _id === personId && left?.kind !== 'died' && !mergedInto,
      )
    : undefined

/** Why nothing can be done for whoever calls; null: nothing is in the way. */
export const whyNotForOneself = ({ disputed }: Person): string | null =>
  disputed
    ? '您登记的身份证号要核对，核对前不能办。请带身份证到社区窗口；号码填错了的，在“我的登记”里改成自己的就行。'
    : null

/** Has that person said that this one may act for them? */
export const actsFor = (actor: Actor, personId: string): boolean =>
  actor.kind === 'wechat' && tieTo(personOf(actor), personId, now()) !== undefined

/** Why this one cannot be acted for, with the way on. */
export function whyNotActing(actor: Actor, personId: string): string {
  const tie = personOf(actor)?.dependents.find((one) => one.personId === personId)
  if (tie && isAwaited(tie, now()))
    return `${tie.name}还没有同意您代办（${dayInWords(dayOf(tie.asked.at))}问的）。请他在微信里点同意，或者请网格员、社区窗口核对，办法写在“我的家人”里。`
  return '这位家人不在您代办的名单里，请先在“我的家人”里加上。'
}
