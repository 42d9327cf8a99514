export { counted, countedFromBirth, readFor } from './counted'
export { type Counter, counter, counting, countNow } from './counter'
export { type Recounting, recounting, sumDue } from './recount'
export { tallies, talliesBeside, talliesBrought } from './tally'
