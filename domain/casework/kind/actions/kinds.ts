import { action, Input } from '../../../kernel'
import type { CaseKinds } from '../../views'
import { caseKinds } from '../kind'
import { hasQueue } from '../lists'

/** The kinds that stand in the lists of whoever asks, with the words of their statuses: what lists are narrowed by. */
export const kinds = action({
  who: 'staff',
  input: Input({}),
  allow: hasQueue,
  handle: ({ actor }): CaseKinds => ({
    kinds: caseKinds()
      .filter((kind) => kind.isFor(actor))
      .map(({ name, word, answers, statuses }) => ({
        name,
        word,
        answers,
        statuses: Object.entries(statuses).map(([status, { staff, ended = false }]) => ({
          status,
          word: staff,
          ended,
        })),
      })),
  }),
})
