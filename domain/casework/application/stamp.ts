import { stampOf } from '../../kernel'
import { cases } from './collection'
import { hasQueue } from './queue-filter'

/** Whether the lists and figures of cases have moved. */
export const CASES_STAMP = stampOf({ documents: cases, listedIn: 'scopes', isFor: hasQueue })
