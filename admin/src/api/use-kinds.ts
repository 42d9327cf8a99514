import type { KindWords } from '../../../domain/casework/views'
import { useAnswer } from './use-answer'

/** The kinds of case in the lists of whoever looks: asked once a visit. Null until known; filters do without it. */
export const useKinds = (): KindWords[] | null => useAnswer('casework.kinds', {}, { forGood: true }).data?.kinds ?? null
