import { type About, type Change, logged } from '../../../kernel'
import type { Rated } from '../../kind/rating'
import type { Case } from '../document'
import { changed } from './change'

/** 好差评: once; it moves nothing else. */
export const rated = (document: Case, { by, at }: About, rating: Rated): Change<Case> =>
  changed(document, { rating }, at, [logged(by, at, 'rate', `${rating.score}分`)])
