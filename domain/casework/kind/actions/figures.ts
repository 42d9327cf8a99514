import { action, Input } from '../../../kernel'
import type { CaseFigures } from '../../views'
import { caseFigures } from '../figures'
import { hasQueue } from '../lists'

/** How much there is to do in my areas: for the hall's screen and the workbench. Nobody is named. */
export const figures = action({
  who: 'staff',
  input: Input({}),
  allow: hasQueue,
  handle: ({ actor, now }): Promise<CaseFigures> => caseFigures(actor, now),
})
