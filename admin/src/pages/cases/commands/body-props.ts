import type { StaffCase } from '../../../../../domain/casework/views'
import type { Drafts, StaffCommand } from './drafts'

/** What is filled in. */
export interface Filled<Draft> {
  draft: Draft
  onChange: (draft: Draft) => void
  /** per field, from our own reading or from the door */
  problems: Record<string, string>
}

export interface BodyProps<Name extends StaffCommand> extends Filled<Drafts[Name]> {
  found: StaffCase
}

/** A text of what is filled in, as its field shows and changes it. */
export const textOf = <Key extends string, Draft extends Record<Key, string>>(
  { draft, onChange, problems }: Filled<Draft>,
  key: Key,
) => ({
  value: draft[key],
  onChange: (text: string) => onChange({ ...draft, [key]: text }),
  problem: problems[key],
  'data-testid': key,
})
