import { stampOf } from '../../kernel'
import { notices } from './document'
import { mayPublish } from './policy'

/** Whether the lists of notices have moved, their readers included. */
export const NOTICES_STAMP = stampOf({ documents: notices, listedIn: 'area', besides: ['reads'], isFor: mayPublish })
