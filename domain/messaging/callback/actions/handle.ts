import { command } from '../../../kernel'
import { handled } from '../changes/handled'
import { callbackLife } from '../life'
import { answersFor } from '../policy'
import { callbackRow } from '../present'

/** Somebody talked to them: the line leaves the waiting list. */
export const handle = command(callbackLife, 'handle', {
  who: 'staff',
  input: {},
  see: answersFor,
  change: ({ document, about }) => handled(document, about),
  present: ({ document }, { actor, now }) => callbackRow(document, actor, now),
})
