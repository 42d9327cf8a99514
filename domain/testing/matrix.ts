import type { MatrixPart } from '../../tests/matrix/kind'
import { tallies, timerMemory, tombstones, uploadLedgers, uses } from '../kernel'

/** What belongs to no domain. */
export const matrix: MatrixPart = {
  noKinds: [
    { collection: tallies, why: 'numbers' },
    { collection: tombstones, why: 'says that something was removed, and nothing of it' },
    { collection: uses, why: 'how often somebody did something lately; nobody is shown it' },
    { collection: uploadLedgers, why: 'where uploads lie; nobody is shown it' },
    { collection: timerMemory, why: 'days and names of jobs' },
  ],
}
