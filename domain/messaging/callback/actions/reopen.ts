import { reopened } from '../changes/reopened'
import { callbackCommand } from './callback-command'

/** It was not so: they wait again, where they stood. */
export const reopen = callbackCommand('reopen', reopened)
