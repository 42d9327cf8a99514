export { tick } from './tick'
export { type Timer, timer } from './timer'
export { timerMemory } from './timer-memory'
