import type { Stored } from '../aggregate'

export type IndexKey<Path extends string = string> = [field: Path, order: 1 | -1 | '2dsphere']

export interface IndexDefinition<Path extends string = string> {
  name: string
  keys: IndexKey<Path>[]
  unique?: boolean
}

/** A collection as its domain declares it; deployment creates the indexes, a timer enforces the retention. */
export interface CollectionDefinition<Path extends string = string> {
  name: string
  indexes: IndexDefinition<Path>[]
  retention: Retention<Path>
  /** the files that die with a document */
  filesOf?(document: Stored): string[]
  /** an indexed field with the ids of files that were stored before the document names them: by it is found who uses one */
  fileField?: Path
}

/** How long a document lives. `forever` says why; otherwise `days` after the instant in the indexed field `since`. */
export type Retention<Path extends string = string> = { forever: string } | { days: number; since: Path; why: string }

type Rising<Field extends string> = Field extends `-${infer Path}` ? Path : Field

/** `index('staff', 'area', '-updatedAt', '-_id')`: what is found by which fields, in which order; "-": the greatest first. */
export function index<const Field extends string>(name: string, ...fields: Field[]): IndexDefinition<Rising<Field>>
export function index(name: string, ...fields: string[]): IndexDefinition {
  return { name, keys: fields.map((field): IndexKey => (field.startsWith('-') ? [field.slice(1), -1] : [field, 1])) }
}

/** What every aggregate needs: the timer finds undone effects by it. */
export const EFFECTS_INDEX: IndexDefinition<'effectsDueAt'> = { name: 'effects', keys: [['effectsDueAt', 1]] }
