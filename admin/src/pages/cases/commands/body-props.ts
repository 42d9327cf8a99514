import type { StaffCase } from '../../../../../domain/casework/views'
import type { Drafts, StaffCommand } from './drafts'

export interface BodyProps<Name extends StaffCommand> {
  found: StaffCase
  draft: Drafts[Name]
  onChange: (draft: Drafts[Name]) => void
  /** per field, from our own reading or from the door */
  problems: Record<string, string>
}
