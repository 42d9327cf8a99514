import { type Query, type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { DeskStamp } from '../../../domain/home/views'
import { keysOf } from '../../../domain/kernel/objects/rules'
import { dayOf } from '../words/dates'
import type { ActionName } from './actions'
import { isAttended, onReturn } from './presence'
import { keys } from './query-keys'
import { answered } from './use-answer'

/** While somebody is at the window; while it only lies open; while it is covered. */
const EVERY = { attended: 5_000, open: 20_000, hidden: 60_000 }

/** What follows from time (a day begins, somebody waited long) is looked at again after so long at the latest. */
const LONGEST = 30 * 60_000

const STAMP = keys.answer('home.stamp', {})
const askedStamp = () => answered('home.stamp', {})

const everySoOften = (): number => {
  if (document.hidden) return EVERY.hidden
  return isAttended() ? EVERY.attended : EVERY.open
}

/** Whose answers and lists move with which part of the stamp. */
const MOVES: Record<keyof DeskStamp, string> = {
  cases: 'casework.',
  orders: 'volunteering.',
  notices: 'publishing.',
  callbacks: 'messaging.callbacks',
}
/** Whom a notice would reach moves with no notice, and costs more than all the rest; kinds come with a new product. */
const MOVED_BY_NOTHING: readonly ActionName[] = ['publishing.reach', 'casework.kinds']
const KINDS = keysOf(MOVES)

/**
 * Asks every few seconds whether anything moved at this desk, and has only what did loaded again.
 * @returns whether it was answered once: what is loaded from then on is missed by no later answer
 */
export function useDeskStamp(): boolean {
  const client = useQueryClient()
  const seen = useRef<{ stamp: DeskStamp; at: number } | null>(null)
  const { data, dataUpdatedAt, error, errorUpdatedAt, isPending, refetch } = useQuery({
    queryKey: STAMP,
    queryFn: askedStamp,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: everySoOften,
    refetchIntervalInBackground: true,
  })
  useEffect(() => onReturn(() => void refetch()), [refetch])

  useEffect(() => {
    if (!data || dataUpdatedAt === 0) return
    const before = seen.current
    const isOld = before !== null && (dataUpdatedAt - before.at > LONGEST || dayOf(dataUpdatedAt) !== dayOf(before.at))
    const moved = before === null ? [] : KINDS.filter((kind) => isOld || data[kind] !== before.stamp[kind])
    seen.current = { stamp: data, at: before === null || isOld ? dataUpdatedAt : before.at }
    for (const kind of moved) loadAgain(client, kind)
  }, [client, data, dataUpdatedAt])

  // what cannot be answered about is answered for itself, so that it says since when it is as it is, or that it is well again
  const failing = error !== null
  const wasFailing = useRef(false)
  useEffect(() => {
    if (!failing && !wasFailing.current) return
    wasFailing.current = failing && errorUpdatedAt > 0
    for (const kind of KINDS) loadAgain(client, kind)
  }, [client, failing, errorUpdatedAt])
  return !isPending
}

/** When it was last answered that nothing else moved; 0: never. What was loaded before is still so then. */
export const useLookedAt = (): number =>
  useQuery({ queryKey: STAMP, queryFn: askedStamp, enabled: false }).dataUpdatedAt

/** Loads what is shown of a kind, and lets what is kept of it be loaded when it is shown. */
function loadAgain(client: QueryClient, kind: keyof DeskStamp): void {
  const isOfKind = ({ queryKey: [sort, name] }: Query) =>
    sort === 'list'
      ? name === kind
      : String(name).startsWith(MOVES[kind]) && !MOVED_BY_NOTHING.some((one) => one === name)
  void client.invalidateQueries({ predicate: isOfKind })
}
