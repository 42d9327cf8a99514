import { z } from 'zod'
import {
  type About,
  type Action,
  type Actor,
  type Aggregate,
  type AnyLife,
  type Change,
  type CommandInput,
  checkContent,
  command,
  type Lookup,
  type Taken,
  Text,
} from '../../kernel'
import type { RatedCase } from '../views'

/** 好差评: how well it was done. */
export interface Rated {
  score: number
  tags: string[]
  comment: string | null
}

export const RATING = {
  score: z.int().min(1, '请打1到5分').max(5, '请打1到5分'),
  tags: z.array(z.string().max(20)).max(10).optional(),
  comment: Text(500, '评价').optional(),
  kind: z.string().optional(),
}

/** How a kind of case is rated. */
export interface Rating<T extends Aggregate, F extends { document: T }> {
  beside?: readonly Lookup[]
  loaded?: (taken: Taken<T>) => F
  /** policy: whose it is */
  see(actor: Actor, document: T): boolean
  change(document: T, about: About, rated: Rated): Change<T>
  present(found: F, actor: Actor, now: number): Promise<RatedCase> | RatedCase
}

export type RateAction = Action<CommandInput<'caseId', typeof RATING>, RatedCase>

/** One to five, once: the command `rate` of the kind's own life. */
export const rateAction = <T extends Aggregate, F extends { document: T }>(
  life: AnyLife<T> & { idKey: 'caseId' },
  { beside, loaded, see, change, present }: Rating<T, F>,
): RateAction =>
  command(life, 'rate', {
    who: 'person',
    input: RATING,
    beside,
    loaded,
    see,
    async change({ document, about, input: { score, tags = [], comment } }) {
      await checkContent(about.by.openid, { comment })
      return change(document, about, { score, tags, comment: comment || null })
    },
    present: (found: F, { actor, now }) => present(found, actor, now),
  })
