import { useEffect } from 'react'
import { readKept, writeKept } from '../widgets/use-kept'
import { hashOf, parseHash } from './hash'

const keyFor = (staffId: string) => `pz.places.${staffId}`
const placesOf = (staffId: string) => readKept<Record<string, string>>(sessionStorage, keyFor(staffId)) ?? {}

/** Notes where in a room somebody is, so that the way back leads there: the filters and what was open. */
export function useRememberedPlace(staffId: string, page: string, hash: string): void {
  useEffect(() => {
    // the address may be a step ahead of the page
    if (isIn(page, hash)) writeKept(sessionStorage, keyFor(staffId), { ...placesOf(staffId), [page]: hash })
  }, [staffId, page, hash])
}

/** The way into a room: where one was in it; from inside of the room, its beginning. */
export function wayTo(staffId: string, room: string, here: string): string {
  const last = room === here ? undefined : placesOf(staffId)[room]
  return last && isIn(room, last) ? last : hashOf(room)
}

const isIn = (room: string, hash: string) => parseHash(hash).page === room
