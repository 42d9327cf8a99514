import { z } from 'zod'
import {
  action,
  type Call,
  everyone,
  Input,
  isRepeat,
  linksOf,
  logged,
  madeOnce,
  present,
  requestKey,
  tooMany,
  withRequest,
} from '../../../kernel'
import type { DraftSaved } from '../../views'
import { refuseUnknown, stored } from '../answers'
import { changed } from '../changes/change'
import { madeFor, newDraft } from '../changes/new-application'
import { CASE, cases } from '../collection'
import { type Case, photosOf } from '../document'
import { applicantFor, applicantOfDraft, draftBefore, draftJoins, itemToApply, requireDraft } from '../draft-checks'
import { ApplicationInput } from '../form-input'
import { itemOf } from '../item-of'
import { isOwner } from '../policy'
import { materialStates } from '../present/materials'
import { draftSeats, freeSeats } from '../running-key'

const input = Input({
  ...ApplicationInput,
  step: z.int().min(0).max(50).optional(),
})
type DraftInput = z.output<typeof input>

/** Keeps what was typed, as it was typed; photos are checked and taken in. The first time it makes the draft. */
export const saveDraft = action({
  who: 'person',
  input,
  joins: (input, _, openid) => [...draftJoins(input, openid), ...(input.caseId ? [] : [draftSeats(openid)])],
  allow: everyone,
  async handle(call): Promise<DraftSaved> {
    const { input, actor, now } = call
    const there = draftBefore(actor)
    const saved = input.caseId ? await update(there, call) : await begin(there, call)
    const item = await itemOf(saved)
    const links = await linksOf(photosOf(saved))
    return {
      caseId: saved._id,
      version: saved.version,
      savedAt: now,
      materials: materialStates(item, saved, links),
    }
  },
})

/** The first save may be sent on, with whatever was typed since: the draft that it made is saved again. */
async function begin(before: Case | null, call: Call<DraftInput>): Promise<Case> {
  const { requestId } = call.input
  let seats: string[] = []
  const make = (id: string) => {
    seats = freeSeats(call.actor, id)
    return begun(id, present(seats.shift()), call)
  }
  // another draft that was begun at the same time has this number
  const next = (draft: Case) => {
    const seat = seats.shift()
    return seat === undefined ? null : { ...draft, runningKey: seat }
  }
  const { document, isNew } = await madeOnce({
    documents: cases,
    kind: CASE,
    by: call.actor.openid,
    requestId,
    before,
    make,
    next,
    duplicate: () => tooMany('drafts'),
  })
  return isNew ? document : update(document, call)
}

async function begun(id: string, runningKey: string, { input, actor, now }: Call<DraftInput>): Promise<Case> {
  const item = await itemToApply(input.itemId, input.itemVersion)
  const person = applicantFor(actor, input.forDependent)
  refuseUnknown(item, input)
  const { form, materials, effects } = await stored(item, input, null, { by: actor, documents: cases, id, now })
  const draft = newDraft(id, item, actor, person, now, [logged(actor, now, 'draft')], effects)
  const requestIds = [requestKey('saveDraft', actor, input.requestId)]
  return { ...draft, runningKey, form, materials, step: input.step ?? 0, requestIds }
}

async function update(existing: Case | null, { input, actor, now }: Call<DraftInput>): Promise<Case> {
  const key = requestKey('saveDraft', actor, input.requestId)
  // a save whose answer got lost; the one that makes the draft is sent on with whatever was typed since
  if (input.caseId && existing && isOwner(actor, existing) && isRepeat(existing, key)) return existing
  requireDraft(existing, actor, input)
  const item = await itemOf(existing)
  refuseUnknown(item, input)
  const { form, materials, effects } = await stored(item, input, existing, {
    by: actor,
    documents: cases,
    id: existing._id,
    now,
  })
  const chosen = madeFor(applicantOfDraft(existing, actor, input.forDependent))
  const set = { ...chosen, form, materials, step: input.step ?? existing.step }
  // a draft is saved every few seconds: its history is the last save, not all of them
  const change = changed(existing, set, now, [], () => effects)
  return cases.advance(existing, withRequest(existing, change, key), now)
}
