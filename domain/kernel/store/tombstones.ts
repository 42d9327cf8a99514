import type { Stored } from '../aggregate'
import { type Collection, collection } from './collection'

/** What is left of a document whose time was over: that it was there, and why it is gone. No personal data. */
export interface Tombstone extends Stored {
  collection: string
  why: string
}

export const tombstones: Collection<Tombstone> = collection<Tombstone>({
  name: 'tombstones',
  indexes: [],
  retention: { forever: 'proves that data was removed when it was promised; names nobody' },
})

export const tombstoneOf = (of: string, document: Stored, why: string, at: number): Tombstone => ({
  _id: `${of}:${document._id}`,
  version: 1,
  area: document.area,
  createdAt: at,
  updatedAt: at,
  collection: of,
  why,
})
