import { type About, type Change, logged } from '../../../kernel'
import type { Callback } from '../document'

/** Where they stood in the row: they have waited since they asked. */
export const reopened = (_document: Callback, { by, at }: About): Change<Callback> => ({
  set: { status: 'waiting', handledAt: null, handledBy: null },
  log: [logged(by, at, 'reopen')],
})
