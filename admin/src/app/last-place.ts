import { useEffect } from 'react'
import { readStored, writeStored } from '../widgets/use-session-storage'
import { hashOf, parseHash } from './hash'

const keyFor = (staffId: string) => `pz.places.${staffId}`
const placesOf = (staffId: string) => readStored<Record<string, string>>(sessionStorage, keyFor(staffId)) ?? {}

/** Notes where in a section somebody is, so that the way back leads there: the filters and what was open. */
export function useRememberedPlace(staffId: string, page: string, hash: string): void {
  useEffect(() => {
    // the address may be a step ahead of the page
    if (isIn(page, hash)) writeStored(sessionStorage, keyFor(staffId), { ...placesOf(staffId), [page]: hash })
  }, [staffId, page, hash])
}

/** The way into a section: where one was in it; from inside of the section, its beginning. */
export function wayTo(staffId: string, section: string, here: string): string {
  const last = section === here ? undefined : placesOf(staffId)[section]
  return last && isIn(section, last) ? last : hashOf(section)
}

const isIn = (section: string, hash: string) => parseHash(hash).page === section
