import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Collection, Stored } from '../../domain/kernel'
import type { Person } from '../../domain/people'
import type { Community } from '../../domain/places'
import type { Account } from '../../domain/staff/account'

/** Everybody and everything that a part of the demonstration may be about. */
export interface DemonstrationWorld {
  /** residents and grid workers */
  everybody: readonly Person[]
  staff: readonly Account[]
  community: Community
  /** the instant at which the demonstration begins */
  at: number
}

/** What a folder of the domain adds to the demonstration: `testing/demonstration.ts` beside what it is about, found by itself. */
export interface DemonstrationPart {
  write(world: DemonstrationWorld): Promise<unknown>
}

/** @param make documents as they stand when the demonstration begins: nothing of them is left for effects to do (`withoutEffects`) */
export const demonstrated = <T extends Stored>(
  documents: Collection<T>,
  make: (world: DemonstrationWorld) => T[] | Promise<T[]>,
): DemonstrationPart => ({ write: async (world) => documents.insertMany(await make(world)) })

const DOMAIN = path.resolve(__dirname, '../../domain')

/** Every `testing/demonstration.ts` of the domain, in the order of their folders. */
export async function demonstrationParts(): Promise<DemonstrationPart[]> {
  const files = readdirSync(DOMAIN, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(path.join('testing', 'demonstration.ts')))
    .sort()
  return Promise.all(files.map(async (file) => (await import(path.join(DOMAIN, file))).demonstration))
}
