import { reopened } from '../changes/reopened'
import { answering } from './answering'

/** It was not so: they wait again, where they stood. */
export const reopen = answering('reopen', reopened)
