export { counter, counting } from './counter'
export { type Recounting, recounting } from './recount'
export { tallies } from './tally'
