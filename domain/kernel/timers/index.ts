export { advanceDue } from './advance-due'
export { tick } from './tick'
export { type Timer, timer, type When } from './timer'
export { timerMemory } from './timer-memory'
