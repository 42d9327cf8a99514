import { type Aggregate, type Area, EFFECTS_INDEX, type IndexDefinition, index, type PathOf } from '../../kernel'

/** What a case of whatever kind keeps of itself: lists, counters and the home screen go by it. */
export interface AnyCase extends Aggregate {
  state: 'draft' | 'running' | 'ended'
  /** whose case it is: whoever made it, and whom it is for */
  parties: string[]
  /** the parties while it runs, nobody afterwards */
  openFor: string[]
  /** areas that have it in their lists: grid, community, town, county */
  scopes: Area[]
  /** when whoever has it must have acted; null: nothing is awaited */
  dueAt: number | null
  /** what the staff's lists are ordered by: when it is due, else when it was changed last */
  sortAt: number
}

/** What every kind is found by besides its own lists: what moved, "my cases", the home screen, effects. */
export const CASE_INDEXES = [
  index('touched', 'scopes', '-updatedAt'),
  index('parties', 'parties', '-updatedAt', '-_id'),
  index('partiesByState', 'parties', 'state', '-updatedAt', '-_id'),
  index('openFor', 'openFor'),
  EFFECTS_INDEX,
] satisfies IndexDefinition<PathOf<AnyCase>>[]
