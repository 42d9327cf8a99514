import { itemAt } from '../../catalog'
import type { Item } from '../../catalog/views'
import {
  type Actor,
  alreadyMade,
  badInput,
  conflict,
  notFound,
  notNow,
  present,
  thingJoins,
  thingOf,
} from '../../kernel'
import { DEPENDENTS, dependentOf, type Person, personOf, whyNotActing, whyNotForOneself } from '../../people'
import { CASE, cases } from './collection'
import type { Case } from './document'
import { isOwner } from './policy'
import { STATUS_WORDS } from './words'

/** Whom the application is for: myself, or an elder I look after. @throws BAD_INPUT for anybody else */
export function applicantFor(actor: Actor, forDependent: string | null | undefined): Person {
  const me = present(personOf(actor))
  if (!forDependent || forDependent === me._id) {
    const why = whyNotForOneself(me)
    if (why) throw notNow(why)
    return me
  }
  const found = dependentOf(actor, forDependent)
  if (!found) throw badInput({ forDependent: whyNotActing(actor, forDependent) })
  return found
}

/** Whom a draft is for from now on; `forDependent` null: myself, absent: whom it was for before. */
export const applicantOfDraft = (draft: Case, actor: Actor, forDependent: string | null | undefined): Person =>
  applicantFor(actor, forDependent === undefined ? draft.applicant.personId : forDependent)

/** The item at the version that the phone filled in. @throws BAD_INPUT when it is not to be had any more */
export async function itemToApply(itemId: string, version: number): Promise<Item> {
  const item = await itemAt(itemId, version)
  if (item) return item
  throw (await itemAt(itemId))
    ? badInput({ itemVersion: '这个事项刚刚更新了，请重新打开再填，已填的内容还在草稿里。' })
    : notFound('这个事项')
}

/** A draft may be touched by whoever made it, for the item it was begun for, as they last saw it. */
export function requireDraft(
  draft: Case | null,
  actor: Actor,
  input: { itemId: string; version?: number },
): asserts draft is Case {
  if (!draft || !isOwner(actor, draft)) throw notFound('这份草稿')
  if (draft.status !== 'draft') throw notNow(`这份申请已经提交，现在是“${STATUS_WORDS[draft.status]}”。`)
  if (draft.item.id !== input.itemId) throw badInput({ itemId: '这份草稿是另一个事项的，请重新打开。' })
  if (input.version !== undefined && input.version !== draft.version) throw conflict()
}

/** Read together with whoever calls: whom they look after, and the draft that they name or that this request made. */
export const draftJoins = ({ caseId, requestId }: { caseId?: string; requestId: string }, openid: string) => [
  DEPENDENTS,
  ...(caseId ? thingJoins(cases, caseId) : alreadyMade(cases, CASE, openid, requestId)),
]

/** That draft; null: there is none. */
export const draftBefore = (actor: Actor): Case | null => thingOf<Case>(actor)?.document ?? null
