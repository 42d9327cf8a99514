import { z } from 'zod'
import {
  type About,
  type Action,
  type Actor,
  type Aggregate,
  type AnyLife,
  action,
  availableTo,
  type Change,
  type CommandInput,
  command,
  everyone,
  Id,
  Input,
  type Lookup,
  type Taken,
  Text,
  TypedText,
} from '../../kernel'
import type { CaseCard, RatedCase, RatingForm } from '../views'
import type { AnyCase } from './document'

/** 好差评: how well it was done. */
export interface Rated {
  score: number
  tags: string[]
  comment: string | null
}

export const RATING = {
  score: z.int().min(1, '请打1到5分').max(5, '请打1到5分'),
  tags: z.array(TypedText(20, 'others')).max(10).optional(),
  comment: Text(500, '评价', 'others').optional(),
  kind: z.string().optional(),
}

/** What a resident is asked when they rate; the phone's one rating page shows it. */
export interface RatingWords {
  /** "“养老认证怎么办”，答复得怎么样？" */
  question(card: CaseCard): string
  /** offered for four and five stars */
  praise: string[]
  /** offered for fewer */
  complaints: string[]
}

/** How a kind of case is rated. */
export interface Rating<T extends Aggregate, F extends { document: T }> {
  beside?: readonly Lookup[]
  loaded?: (taken: Taken<T>) => F
  words: RatingWords
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
    change: ({ document, about, input: { score, tags = [], comment } }) =>
      change(document, about, { score, tags, comment: comment || null }),
    present: (found: F, { actor, now }) => present(found, actor, now),
  })

export type RatingFormAction = Action<{ caseId: string; kind?: string }, RatingForm>

/** What the rating page shows of one case, and whether it can be rated now. */
export const ratingFormAction = <T extends AnyCase, F extends { document: T }>(
  life: AnyLife<T> & { idKey: 'caseId' },
  { see, words }: Pick<Rating<T, F>, 'see' | 'words'>,
  card: (document: T, now: number) => CaseCard,
): RatingFormAction =>
  action({
    who: 'person',
    input: Input({ caseId: Id, kind: z.string().optional() }),
    load: ({ input }) => life.documents.get(input.caseId),
    see,
    allow: everyone,
    handle({ found, actor, now }): RatingForm {
      const shown = card(found, now)
      return {
        caseId: found._id,
        version: found.version,
        page: shown.page,
        question: words.question(shown),
        praise: words.praise,
        complaints: words.complaints,
        mayRate: availableTo(life, actor, found, now).includes('rate'),
      }
    },
  })
