import type { LifeRow } from '../../kernel/lifecycle/life.rules'
import type { CallbackCommand, CallbackStatus } from '../views'

/** The whole life of a call-back, except that whoever writes again waits again. */
export const rows: readonly LifeRow<CallbackCommand, CallbackStatus, 'staff', never>[] = [
  { command: 'handle', by: 'staff', from: ['waiting'], to: 'handled' },
  { command: 'reopen', by: 'staff', from: ['handled'], to: 'waiting', why: 'one click too much is taken back' },
]
