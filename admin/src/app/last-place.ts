import { useEffect } from 'react'
import { readKept, writeKept } from '../widgets/use-kept'
import { hashOf } from './hash'

const keyFor = (staffId: string) => `pz.places.${staffId}`
const placesOf = (staffId: string) => readKept<Record<string, string>>(sessionStorage, keyFor(staffId)) ?? {}

/** Notes where in a room somebody is, so that the way back leads there: the filters and what was open. */
export function useRememberedPlace(staffId: string, page: string, hash: string): void {
  useEffect(() => {
    writeKept(sessionStorage, keyFor(staffId), { ...placesOf(staffId), [page]: hash })
  }, [staffId, page, hash])
}

/** The way into a room: where one was in it; from inside of the room, its beginning. */
export function wayTo(staffId: string, room: string, here: string): string {
  const last = room === here ? undefined : placesOf(staffId)[room]
  return last?.startsWith(hashOf(room)) ? last : hashOf(room)
}
