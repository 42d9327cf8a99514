import type { Stored } from '../aggregate'

export type IndexKey = [field: string, order: 1 | -1 | '2dsphere']

export interface IndexDefinition {
  name: string
  keys: IndexKey[]
  unique?: boolean
}

/** A collection as its domain declares it; deployment creates the indexes, a timer enforces the retention. */
export interface CollectionDefinition {
  name: string
  indexes: IndexDefinition[]
  retention: Retention
  /** the files that die with a document */
  filesOf?(document: Stored): string[]
  /** an indexed field with the ids of files that were stored before the document names them: by it is found who uses one */
  fileField?: string
}

/** How long a document lives. `forever` says why; otherwise `days` after the instant in the indexed field `since`. */
export type Retention = { forever: string } | { days: number; since: string; why: string }

/** What every aggregate needs: the timer finds undone effects by it. */
/** `index('staff', 'area', '-updatedAt', '-_id')`: what is found by which fields, in which order; "-": the greatest first. */
export const index = (name: string, ...fields: string[]): IndexDefinition => ({
  name,
  keys: fields.map((field): IndexKey => (field.startsWith('-') ? [field.slice(1), -1] : [field, 1])),
})

export const EFFECTS_INDEX: IndexDefinition = { name: 'effects', keys: [['effectsDueAt', 1]] }
