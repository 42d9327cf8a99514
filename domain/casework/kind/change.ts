import { type Change, changeOf, counted, type EffectSpec, type LogEntry, type Settable, scopesOf } from '../../kernel'
import type { CaseCounter } from './counter'
import type { AnyCase } from './document'

/** What a case of any kind is found by, from where it stands: worked out anew with every change and written with it. */
export function listFields(
  { area, parties }: Pick<AnyCase, 'area' | 'parties'>,
  { state, dueAt: due }: Pick<AnyCase, 'state' | 'dueAt'>,
  at: number,
): Pick<AnyCase, 'state' | 'dueAt' | 'sortAt' | 'scopes' | 'openFor'> {
  const dueAt = state === 'running' ? due : null
  return {
    state,
    dueAt,
    sortAt: dueAt ?? at,
    scopes: state === 'draft' ? [] : scopesOf(area),
    openFor: state === 'running' ? parties : [],
  }
}

/**
 * Declares how a case of a kind changes: together with everything that follows from it, its lists, due date, whose it is,
 * and how much is counted.
 * @param follows the fields that are worked out of all the others
 */
export const caseChange =
  <T extends AnyCase>(counter: CaseCounter<T>, follows: (next: T, at: number) => Settable<T>) =>
  (
    document: T,
    set: Settable<T>,
    at: number,
    log: LogEntry[],
    /** made of the case as it will be */
    effects: (next: T) => EffectSpec[] = () => [],
  ): Change<T> =>
    counted(
      document,
      changeOf(document, set, log, (next) => follows(next, at), effects),
      at,
      counter,
    )
