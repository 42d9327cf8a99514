import { type About, type Change, logged } from '../../../kernel'
import type { Callback } from '../document'

export const handled = (_document: Callback, { by, at }: About): Change<Callback> => ({
  set: { status: 'handled', handledAt: at, handledBy: { id: by.id, name: by.name, title: by.title } },
  log: [logged(by, at, 'handle')],
})
