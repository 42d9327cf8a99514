import type { Life } from '../../kernel'
import type { CallbackCommand, CallbackStatus } from '../views'
import { type Callback, callbacks } from './document'
import { rows } from './life.rules'
import { answersFor } from './policy'

const WHY_NOT: Record<CallbackCommand, string> = {
  handle: '这一条已经有人回过话了。',
  reopen: '这一条已经在等回话的名单里。',
}

export const callbackLife: Life<Callback, CallbackCommand, CallbackStatus, 'staff', never> & {
  idKey: 'callbackId'
} = {
  documents: callbacks,
  idKey: 'callbackId',
  rows,
  situationOf: ({ status }) => ({ status, holds: {} }),
  sidesOf: (actor, document) => (answersFor(actor, document) ? ['staff'] : []),
  whyNotNow: (_document, command) => WHY_NOT[command],
  deedWords: { ask: '又写了“人工”', handle: '回过话了', reopen: '放回了名单' },
}
