import { handled } from '../changes/handled'
import { callbackCommand } from './callback-command'

/** Somebody talked to them: the line leaves the waiting list. */
export const handle = callbackCommand('handle', handled)
