/** The workflow as data, for the clients' buttons and tests. */
export {
  commandsOf,
  type Side,
  type Situation,
  type Transition,
  transitionFor,
  transitions,
} from './application/life.rules'
