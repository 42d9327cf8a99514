import { type Actor, type Join, joined, stampOfAll } from '../../kernel'
import type { CaseCard } from '../views'
import { caseKinds } from './kind'

/** Joined to a person: their running cases of every kind. */
export const openCaseJoins = (): Join<CaseCard[]>[] => caseKinds().map(({ open }) => open)

/** What these joins brought, the last touched first. */
export const openCases = (actor: Actor, now: number): CaseCard[] =>
  openCaseJoins()
    .flatMap((join) => joined(actor, join, now))
    .sort((a, b) => b.updatedAt - a.updatedAt)

/** Whether the lists and figures of cases have moved, of whatever kind. */
export const CASES_STAMP = stampOfAll(() => caseKinds().map(({ stamp }) => stamp))
