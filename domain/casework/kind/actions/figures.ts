import { action, Input } from '../../../kernel'
import type { CaseFigures } from '../../views'
import { caseFigures, figuresBeside } from '../figures'
import { hasQueue } from '../lists'

/** How much there is to do in my areas: for the hall's screen and the workbench. Nobody is named. One request. */
export const figures = action({
  who: 'staff',
  input: Input({}),
  allow: hasQueue,
  joins: (_input, areas) => figuresBeside(areas),
  handle: ({ actor, now }): Promise<CaseFigures> => caseFigures(actor, now),
})
