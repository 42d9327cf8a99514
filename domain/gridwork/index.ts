import { domain } from '../kernel'
import { namingWorkers } from './worker'

export { asWorker, workerOf } from './worker'

/** Who works in a grid: a part of the person. Visits and duties will stand here. */
export const registered = domain({ effects: [namingWorkers] })
