import { type Change, logged } from '../../kernel'
import type { Case } from '../case'
import { type About, changed } from '../change'
import { withoutPickup } from './not-accepted'

/** 撤回, until it is decided. */
export const withdrawn = (document: Case, { by, at }: About, reason?: string): Change<Case> =>
  changed(document, { status: 'withdrawn', supplement: null, ...withoutPickup(document, at) }, at, [
    logged(by, at, 'withdraw', reason),
  ])
