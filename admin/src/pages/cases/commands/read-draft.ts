import { keysOf, mapped } from '../../../../../domain/kernel/objects/rules'
import type { InputOf } from '../../../api/actions'
import type { Drafts, StaffCommand } from './drafts'

export type CaseInput<Name extends StaffCommand> = Omit<InputOf<`casework.${Name}`>, 'caseId' | 'version' | 'requestId'>
export type ReadDraft<Name extends StaffCommand> = { input: CaseInput<Name> } | { problems: Record<string, string> }

const READERS: { [Name in StaffCommand]: (draft: Drafts[Name]) => ReadDraft<Name> } = {
  accept: ({ note }) => ({ input: optional({ note }) }),

  requestSupplement: ({ reasons, note }) => {
    const chosen = Object.entries(reasons)
    if (chosen.length === 0 && !note.trim())
      return { problems: { materials: '请勾选要补的材料，或在最下面写明要补充什么。' } }
    const missing = chosen.filter(([, reason]) => reason.trim() === '')
    if (missing.length > 0) {
      return { problems: Object.fromEntries(missing.map(([key]) => [key, '请写清楚哪里不对，居民才知道怎么补。'])) }
    }
    const materials = chosen.map(([key, reason]) => ({ key, reason: reason.trim() }))
    return { input: { materials, ...optional({ note }) } }
  },

  notAccept: ({ reason, wayOn }) =>
    needed({ reason, wayOn }, { reason: '请写明为什么不予受理。', wayOn: '请告诉居民接下来可以怎么办。' }, {}),

  requestPickup: ({ materials, workerId, note }) =>
    materials.length === 0
      ? { problems: { materials: '请先勾选要网格员上门收的材料。' } }
      : { input: { materials, ...optional({ workerId, note }) } },

  handOver: ({ workerId, note }) => needed({ workerId }, { workerId: '请选改派给哪位网格员。' }, optional({ note })),

  forward: ({ to, opinion }) => needed({ opinion }, { opinion: '请写社区的意见，上级要看。' }, { to }),

  decide: ({ outcome, reason, opinion }): ReadDraft<'decide'> => {
    if (outcome === '') return { problems: { outcome: '请选择通过还是不通过。' } }
    if (outcome === 'rejected' && !reason.trim()) return { problems: { reason: '不通过要写明理由，居民会看到。' } }
    const told = outcome === 'rejected' ? optional({ reason, opinion }) : optional({ opinion })
    return { input: { outcome, ...told } }
  },

  deliver: ({ how, note }) => needed({ how }, { how: '请写明怎么送达。' }, optional({ note })),

  close: ({ note }) => ({ input: optional({ note }) }),
}

/** What was filled in, as the door wants it, or what is missing, per field. */
export function readDraft<Name extends StaffCommand>(name: Name, draft: Drafts[Name]): ReadDraft<Name> {
  return READERS[name](draft)
}

/** Empty texts are left out: the door refuses blanks. */
function optional<Key extends string>(texts: Record<Key, string>): Partial<Record<Key, string>> {
  const kept = Object.entries<string>(texts).filter(([, text]) => text.trim() !== '')
  return Object.fromEntries(kept.map(([key, text]) => [key, text.trim()])) as Partial<Record<Key, string>>
}

/** What must be written, with `more` that need not; or what is said of each that is missing. */
function needed<Key extends string, More extends object>(
  texts: Record<Key, string>,
  sentences: Record<Key, string>,
  more: More,
): { input: Record<Key, string> & More } | { problems: Record<string, string> } {
  const empty = keysOf(texts).filter((key) => texts[key].trim() === '')
  if (empty.length > 0) return { problems: Object.fromEntries(empty.map((key) => [key, sentences[key]])) }
  return { input: { ...mapped<Key, string, string>(texts, (_key, text) => text.trim()), ...more } }
}
