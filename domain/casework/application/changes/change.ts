import { caseChange } from '../../kind/change'
import { caseCounter } from '../case-counter'
import type { Case } from '../document'
import { indexFields } from '../index-fields'

/** A change of an application together with everything that follows from it. */
export const changed = caseChange<Case>(caseCounter, indexFields)
