import { type Change, changeOf, counted, type EffectSpec, type LogEntry, type Settable } from '../../../kernel'
import { caseCounter } from '../case-counter'
import type { Case } from '../document'
import { indexFields } from '../index-fields'

/** A change of a case together with everything that follows from it: lists, due date, whose it is, and how much is counted. */
export const changed = (
  document: Case,
  set: Settable<Case>,
  at: number,
  log: LogEntry[],
  effects: (next: Case) => EffectSpec[] = () => [],
): Change<Case> =>
  counted(
    document,
    changeOf(document, set, log, (next) => indexFields(next, at), effects),
    at,
    caseCounter,
  )
