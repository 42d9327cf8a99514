import type { ComponentType } from 'react'
import type { QueueRow } from '../../../../domain/casework/views'

export interface OtherCaseProps {
  caseId: string
  /** after a deed of one's own: its row, and what was done in words; null when somebody else was first */
  onChanged: (after: { row: QueueRow; words: string } | null) => void
}

/**
 * What is shown beside the queue of a case that is no application: by the kind's name, with which its ids begin. A kind
 * whose rows say `room: 'cases'` is one line here.
 */
export const OTHER_KINDS: Readonly<Record<string, ComponentType<OtherCaseProps>>> = {}
