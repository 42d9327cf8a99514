import { stampOf } from '../../kernel'
import { contents } from './document'
import { mayPublish } from './policy'

/** Whether the lists of notices have moved, their readers included. */
export const CONTENT_STAMP = stampOf({ documents: contents, listedIn: 'area', besides: ['reads'], isFor: mayPublish })
