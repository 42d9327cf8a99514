export { counted, countedFromBirth, readFor } from './counted'
export { type Counter, counter, counting, countNow } from './counter'
export { type Recounting, recounting } from './recount'
export { tallies } from './tally'
