import { action, type Count, countOf, Input, inside } from '../../../kernel'
import { callbacks } from '../document'
import { answeredAreas, answersSomebody } from '../policy'

/** How many wait for a person of my community. */
export const countCallbacks = action({
  who: 'staff',
  input: Input({}),
  allow: answersSomebody,
  handle: ({ actor }): Promise<Count> => countOf(callbacks, { area: inside(answeredAreas(actor)), status: 'waiting' }),
})
