import type { Actor } from './actor'
import type { Stored } from './aggregate'
import type { Area } from './area'
import { shortDigest } from './ids'
import type { CollectionBy, Finding } from './store'

/**
 * Whether anything moved that the lists of a desk show, without reading a list: what was touched last says it. Nothing is
 * written for it, and it is true with the very write that changes something.
 */
export interface Stamp {
  /** what is read together with the account, one for each of its areas */
  touched(areas: readonly Area[]): Finding[]
  /** changes whenever one of the documents does; null: this actor has no such list */
  read(actor: Actor): string | null
}

export interface StampDefinition<Path extends string> {
  documents: CollectionBy<Stored, Path>
  /** the field that holds the areas in which a document is listed; an index of it ends with `updatedAt`, the newest first */
  listedIn: NoInfer<Path>
  /** what may change without `updatedAt`, besides what becomes of effects */
  besides?: NoInfer<Path>[]
  /** policy: whose lists these are */
  isFor(actor: Actor): boolean
}

/**
 * So many that a write which took long is among them too: its time is that of its call, and later calls may have been
 * quicker.
 */
const LAST = 20

/** Declares the stamp of the lists of a collection. */
export function stampOf<Path extends string>(definition: StampDefinition<Path>): Stamp {
  const { documents, listedIn, besides = [], isFor } = definition
  const { name } = documents.definition
  const fields: string[] = ['version', 'effectsRev', ...besides]
  const nameOf = (index: number) => `${name}Touched${index}`
  return {
    touched: (areas) =>
      areas.map((area, index) => ({
        from: name,
        as: nameOf(index),
        find: { [listedIn]: area },
        order: [['updatedAt', -1]],
        limit: LAST,
        only: fields,
      })),
    read(actor) {
      if (!isFor(actor)) return null
      const rows = Object.entries(actor.joined).filter(([as]) => as.startsWith(`${name}Touched`))
      return shortDigest(JSON.stringify(rows))
    },
  }
}

/** Of lists that stand in several collections one stamp: it changes whenever one of them does. */
export const stampOfAll = (stamps: () => readonly Stamp[]): Stamp => ({
  touched: (areas) => stamps().flatMap((stamp) => stamp.touched(areas)),
  read(actor) {
    const read = stamps().flatMap((stamp) => stamp.read(actor) ?? [])
    return read.length > 1 ? shortDigest(read.join()) : (read[0] ?? null)
  },
})
