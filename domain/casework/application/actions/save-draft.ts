import { z } from 'zod'
import {
  action,
  type Call,
  everyone,
  Id,
  Input,
  idFromRequest,
  isRepeat,
  logged,
  RequestId,
  requestKey,
  Version,
  withRequest,
} from '../../../kernel'
import { DEPENDENTS } from '../../../people'
import type { DraftSaved } from '../../views'
import { refuseUnknown, stored } from '../answers'
import { changed } from '../changes/change'
import { madeFor, newDraft } from '../changes/new-application'
import { cases } from '../collection'
import { type Case, photosOf } from '../document'
import { FormInput, MaterialsInput } from '../form-input'
import { itemOf } from '../item-of'
import { isOwner } from '../policy'
import { linksOf, materialStates } from '../present/materials'
import { applicantFor, applicantOfDraft, itemToApply, requireDraft } from './applying'

const input = Input({
  requestId: RequestId,
  caseId: Id.optional(),
  version: Version.optional(),
  itemId: Id,
  itemVersion: Version,
  forDependent: Id.nullable().optional(),
  form: FormInput,
  materials: MaterialsInput,
  step: z.int().min(0).max(50).optional(),
})
type DraftInput = z.output<typeof input>

/** Keeps what was typed, as it was typed; photos are checked and taken in. The first time it makes the draft. */
export const saveDraft = action({
  who: 'person',
  input,
  joins: [DEPENDENTS],
  allow: everyone,
  async handle(call): Promise<DraftSaved> {
    const { input, actor, now } = call
    const id = input.caseId ?? idFromRequest('case', actor.id, input.requestId)
    const existing = await cases.get(id)
    const saved = input.caseId || existing ? await update(existing, call) : await create(id, call)
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

async function create(id: string, call: Call<DraftInput>): Promise<Case> {
  const { input, actor, now } = call
  const item = await itemToApply(input.itemId, input.itemVersion)
  const person = applicantFor(actor, input.forDependent)
  refuseUnknown(item, input)
  const filled = await stored(item, input, null, actor.openid, now)
  const draft = newDraft(id, item, actor, person, now, [logged(actor, now, 'draft')], filled.effects)
  const { form, materials } = filled
  const document = {
    ...draft,
    form,
    materials,
    step: input.step ?? 0,
    requestIds: [requestKey('saveDraft', actor, input.requestId)],
  }
  return (await cases.insert(document)) ? document : update(await cases.get(id), call)
}

async function update(existing: Case | null, { input, actor, now }: Call<DraftInput>): Promise<Case> {
  const key = requestKey('saveDraft', actor, input.requestId)
  // a save whose answer got lost; the one that makes the draft is sent on with whatever was typed since
  if (input.caseId && existing && isOwner(actor, existing) && isRepeat(existing, key)) return existing
  requireDraft(existing, actor, input)
  const item = await itemOf(existing)
  refuseUnknown(item, input)
  const { form, materials, effects } = await stored(item, input, existing, actor.openid, now)
  const chosen = madeFor(applicantOfDraft(existing, actor, input.forDependent))
  const set = { ...chosen, form, materials, step: input.step ?? existing.step }
  // a draft is saved every few seconds: its history is the last save, not all of them
  const change = changed(existing, set, now, [], () => effects)
  return cases.advance(existing, withRequest(existing, change, key), now)
}
