export { type Action, action, type Browser, type Call, everyone, oneOf } from './action'
export {
  type Actor,
  anyone,
  areasAs,
  communitiesAs,
  type Grant,
  holds,
  isOneWith,
  isStaffOf,
  type Role,
  system,
} from './actor'
export { type Aggregate, applied, born, type Change, DATA_VERSION, type Settable, type Stored } from './aggregate'
export * from './area'
export { audienceKey } from './audience-key'
export { effectsAreDue, filesAreKept, tellEffects, visitedCommunity } from './call-scope'
export * from './clock'
export {
  type Counter,
  counted,
  countedFromBirth,
  counter,
  counting,
  countNow,
  type Recounting,
  readFor,
  recounting,
  sumDue,
  tallies,
  talliesBeside,
  talliesBrought,
} from './counters'
export { deliver, deliverSoon, isDeliverCall, tickAgain } from './deliver-soon'
export { type Answer, dispatch, type JoinsOfStaff } from './dispatch'
export { domain, effectKindsOf, together } from './domain'
export {
  carriedOut,
  declareEffect,
  type EffectKinds,
  type EffectSpec,
  LEASE,
  type Outcome,
  removeFiles,
  sweep,
  withRetries,
} from './effects'
export * from './errors'
export type { AddressValue, FieldType, FormField, FormSubject, PeopleRow } from './form/field'
export { idFromRequest, newId, readableNumber, shortDigest } from './ids'
export type { InboxLine } from './inbox-line'
export * from './input'
export { joinByAnyPath, joined, joinOf } from './join-of'
export * from './lifecycle'
export { countAttempt, countUse, limits, takeBackAttempt, tooMany, uses } from './limits'
export * from './lists'
export { type LogEntry, logged } from './log'
export * from './objects/rules'
export * from './photo'
export { blindIndex, resealed, type Sealed, seal, signature, unseal } from './secrets'
export { settings } from './settings'
export { type Stamp, stampOf, stampOfAll } from './stamp'
export * from './store'
export { filled, type Template, template } from './template'
export { folded, isSameName, nameKeyOf, piecesLookedFor, piecesOf, wordOf, wordsOfName } from './text/fold'
export { mobilesIn } from './text/private-number'
export { thingJoins, thingOf } from './thing'
export { type HistoryLine, historyOf, type TimelineEntry, timelineOf } from './timeline'
export { advanceDue, keepPlace, placeIn, type Timer, tick, timer, timerMemory, type When } from './timers'
export * as wx from './wx'
