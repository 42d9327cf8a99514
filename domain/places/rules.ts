export {
  closuresInWords,
  openingOn,
  spellsInWords,
  timeOfDay,
  WEEKDAYS,
} from './hours.rules'
export {
  cleanOffice,
  MOST_SPELLS,
  officeProblems,
  REASON_MOST,
  SETTERS,
} from './settings/office.rules'
