import { handled } from '../changes/handled'
import { answering } from './answering'

/** Somebody talked to them: the line leaves the waiting list. */
export const handle = answering('handle', handled)
