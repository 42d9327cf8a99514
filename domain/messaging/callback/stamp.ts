import { stampOf } from '../../kernel'
import { callbacks } from './document'
import { answersSomebody } from './policy'

/** Whether the list of those who wait for a person has moved. */
export const CALLBACKS_STAMP = stampOf({ documents: callbacks, listedIn: 'area', isFor: answersSomebody })
