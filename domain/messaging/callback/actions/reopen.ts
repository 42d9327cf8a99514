import { command } from '../../../kernel'
import { reopened } from '../changes/reopened'
import { callbackLife } from '../life'
import { answersFor } from '../policy'
import { callbackRow } from '../present'

/** It was not so: they wait again, where they stood. */
export const reopen = command(callbackLife, 'reopen', {
  who: 'staff',
  input: {},
  see: answersFor,
  change: ({ document, about }) => reopened(document, about),
  present: ({ document }, { actor, now }) => callbackRow(document, actor, now),
})
