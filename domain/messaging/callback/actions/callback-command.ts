import { type About, type Change, command } from '../../../kernel'
import type { Callback } from '../document'
import { callbackLife } from '../life'
import { answersFor } from '../policy'
import { callbackRow } from '../present'

/** What staff do to a line of the waiting list, told nothing but which. */
export const callbackCommand = (
  name: 'handle' | 'reopen',
  change: (document: Callback, about: About) => Change<Callback>,
) =>
  command(callbackLife, name, {
    who: 'staff',
    input: {},
    see: answersFor,
    change: ({ document, about }) => change(document, about),
    present: ({ document }, { actor, now }) => callbackRow(document, actor, now),
  })
