import { joinOf } from '../../kernel'
import { cases, HEAVY } from './collection'
import { caseCard } from './present/card'

/** Joined to a person: their running cases, the last touched first. */
export const OPEN_CASES = joinOf(
  cases,
  { localField: '_id', foreignField: 'openFor', as: 'cases', without: HEAVY },
  (rows, _actor, now) => rows.sort((a, b) => b.updatedAt - a.updatedAt).map((document) => caseCard(document, now)),
)
