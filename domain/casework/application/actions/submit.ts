import { z } from 'zod'
import {
  type Actor,
  action,
  badInput,
  born,
  type Call,
  type Change,
  dayOf,
  everyone,
  Input,
  isDuplicate,
  isRepeat as isSameRequest,
  joined,
  madeOnce,
  requestKey,
  withRequest,
} from '../../../kernel'
import { visibleAnswers } from '../../../kernel/form/rules'
import { quotaOf } from '../../../messaging'
import { communityOfActor, personOf } from '../../../people'
import { COMMUNITY, type Community, communityAt } from '../../../places'
import type { CaseView } from '../../views'
import { alreadyRunning } from '../already-running'
import { atForm, problemsOf, refuseUnknown, stored } from '../answers'
import { madeFor, newDraft } from '../changes/new-application'
import { submitted } from '../changes/submitted'
import { CASE, cases } from '../collection'
import type { Case } from '../document'
import { applicantFor, applicantOfDraft, draftBefore, draftJoins, itemToApply, requireDraft } from '../draft-checks'
import { itemFor, subjectOf, withFacts } from '../facts'
import { ApplicationInput } from '../form-input'
import { itemOf } from '../item-of'
import { localDaysOf } from '../load-case'
import { isOwner } from '../policy'
import { caseView } from '../present/case-view'

const ACCEPTS = quotaOf('openid')

const input = Input({
  ...ApplicationInput,
  consent: z.literal(true, { error: '请先阅读并同意承诺书' }),
})
type SubmitInput = z.output<typeof input>

/** 提交, from a draft or at once. Tapped ten times it is one case, and every tap gets the same answer. */
export const submit = action({
  who: 'person',
  input,
  joins: (input, _, openid) => [COMMUNITY, ACCEPTS, ...draftJoins(input, openid)],
  allow: everyone,
  async handle(call): Promise<CaseView> {
    const { input, actor, now } = call
    joined(actor, ACCEPTS, now)
    const there = draftBefore(actor)
    const document = input.caseId ? await fromDraft(there, call) : await atOnce(there, call)
    return caseView({ document, community: await communityOf(document, actor) }, actor, now)
  },
})

async function atOnce(before: Case | null, call: Call<SubmitInput>): Promise<Case> {
  const { input, actor, now } = call
  const { document, isNew } = await madeOnce({
    documents: cases,
    kind: CASE,
    by: actor.openid,
    requestId: input.requestId,
    // a tap whose answer got lost: its uploads are taken in and gone, its case is there
    before,
    make: (id) => submittedAtOnce(id, call),
    duplicate: (wanted) => alreadyRunning(wanted, actor, now),
  })
  return isNew ? document : fromDraft(document, call)
}

async function submittedAtOnce(id: string, call: Call<SubmitInput>): Promise<Case> {
  const { input, actor, now } = call
  const item = await itemToApply(input.itemId, input.itemVersion)
  const empty = newDraft(id, item, actor, applicantFor(actor, input.forDependent), now, [])
  const change = await submission(empty, await filledIn(empty, call), call)
  return { ...empty, ...change.set, ...born(id, empty.area, now, change.log, change.effects) }
}

async function fromDraft(draft: Case | null, call: Call<SubmitInput>): Promise<Case> {
  const { input, actor, now } = call
  const isRepeat = (found: Case | null) =>
    found !== null &&
    isOwner(actor, found) &&
    found.status !== 'draft' &&
    isSameRequest(found, requestKey('submit', actor, input.requestId))
  if (draft && isRepeat(draft)) return draft
  requireDraft(draft, actor, input)
  const chosen = madeFor(applicantOfDraft(draft, actor, input.forDependent))
  const theirs = { ...draft, ...chosen }
  const change = await submission(theirs, await filledIn(theirs, call), call)
  try {
    return await cases.advance(draft, { ...change, set: { ...chosen, ...change.set } }, now)
  } catch (error) {
    const found = await cases.get(draft._id)
    if (found && isRepeat(found)) return found
    throw isDuplicate(error) ? await alreadyRunning(theirs, actor, now) : error
  }
}

async function submission(
  draft: Case,
  filled: Parameters<typeof submitted>[3],
  { input, actor, now }: Call<SubmitInput>,
): Promise<Change<Case>> {
  const calendar = localDaysOf({ community: await communityOf(draft, actor) })
  const change = submitted(draft, { by: actor, at: now }, calendar, filled)
  return withRequest(draft, change, requestKey('submit', actor, input.requestId))
}

/** It came with whoever calls; an elder may live in another one, which is read at most once a minute. */
async function communityOf({ community }: Case, actor: Actor): Promise<Community | null> {
  const own = await communityOfActor(actor)
  return own?._id === community ? own : communityAt(community)
}

/** @throws BAD_INPUT with everything that is missing or wrong, by input path */
async function filledIn(draft: Case, { input, actor, now }: Call<SubmitInput>) {
  const today = dayOf(now)
  const subject = subjectOf(draft, personOf(actor))
  const item = itemFor(await itemOf(draft), subject, today)
  refuseUnknown(item, input)
  const known = withFacts(item, input.form, subject, today)
  const filled = { form: visibleAnswers(item.form, known.form) as typeof input.form, materials: input.materials }
  const problems = { ...problemsOf(item, filled, today), ...atForm(known.problems) }
  if (Object.keys(problems).length > 0) throw badInput(problems)
  return stored(item, filled, draft, { by: actor, documents: cases, id: draft._id, now })
}
