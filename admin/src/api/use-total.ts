import type { Count } from '../../../domain/kernel'
import type { InputOf } from './actions'
import { useAnswer } from './use-answer'

type Counting = 'casework.count' | 'volunteering.count' | 'publishing.count' | 'messaging.countCallbacks'

/**
 * How many a list has of which a page is shown: as many as there are rows where it ends there, else the server counts.
 * null: not known yet.
 * @param page what was loaded; null: nothing yet
 */
export function useTotal<Name extends Counting>(
  action: Name,
  input: InputOf<Name>,
  page: { rows: readonly unknown[]; next: string | null } | null,
): Count | null {
  const goesOn = page !== null && page.next !== null
  const { data } = useAnswer(action, goesOn ? input : null)
  if (!page) return null
  return goesOn ? data : { count: page.rows.length, more: false }
}

/** "63单", "1000单以上" */
export const totalText = ({ count, more }: Count, unit: string): string => `${count}${unit}${more ? '以上' : ''}`
