export { type Ticked, tick } from './tick'
export { type DueField, type Timer, timer, type When } from './timer'
export { timerMemory } from './timer-memory'
