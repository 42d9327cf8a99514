import { type About, type Change, logged } from '../../../kernel'
import type { Case } from '../document'
import { changed } from './change'

export interface Rating {
  score: number
  tags: string[]
  comment: string | null
}

/** 好差评: once; it moves nothing else. */
export const rated = (document: Case, { by, at }: About, rating: Rating): Change<Case> =>
  changed(document, { rating }, at, [logged(by, at, 'rate', `${rating.score}分`)])
