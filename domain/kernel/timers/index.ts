export { advanceDue } from './advance-due'
export { tick } from './tick'
export { type Timer, timer, type When } from './timer'
export { keepPlace, placeIn, timerMemory } from './timer-memory'
