import { z } from 'zod'
import { command, Text } from '../../../kernel'
import { rated } from '../changes/rated'
import { orderLife } from '../life'
import { shownOrder } from '../open-door'
import { maySee } from '../policy'

/** Each side once; the second rating closes the order. */
export const rate = command(orderLife, 'rate', {
  who: 'person',
  version: 'optional',
  input: {
    score: z.int().min(1, '请打1到5分').max(5, '请打1到5分'),
    comment: Text(200, '评价', 'others').optional(),
  },
  see: maySee,
  change({ document, about, input: { score, comment } }) {
    const side = about.by.id === document.orderer.id ? 'byOrderer' : 'byVolunteer'
    return rated(document, about, side, { score, comment: comment || null, at: about.at })
  },
  present: ({ document }, { actor, now }) => shownOrder(document, actor, now),
})
