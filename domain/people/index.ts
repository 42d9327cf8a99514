import { domain } from '../kernel'
import { listActingForMe } from './actions/acting-for-me'
import { answerActFor } from './actions/answer-act-for'
import { askedAtDoor } from './actions/asked-at-door'
import { endActFor, stopActingFor } from './actions/end-act-for'
import { enterActForCode } from './actions/enter-act-for-code'
import { me } from './actions/me'
import { reveals as revealsAction } from './actions/reveals'
import { actFor, saveDependent } from './actions/save-dependent'
import { saveProfile } from './actions/save-profile'
import { showCode } from './actions/show-code'
import { recountingPeople } from './people-counter'
import { people } from './person'
import { renewTags } from './renew-tags'
import { recordingReveals, reveals } from './reveals'
import { allowActFor, endTie } from './staff/acting'
import { correct, noteDeath, transferOut, unlink, vouch } from './staff/deeds'
import { find, getPerson } from './staff/find'
import { link, rebind } from './staff/link'
import { merge, mergingRecords } from './staff/merge'
import { weChatCodes } from './we-chat-code'

export { fullAddress, maskedAddress } from './address-text'
export { type AudienceCell, CELL_DIMENSIONS, keysOfCell } from './audience-cell'
export { readerMoved } from './change-person'
export { actsFor, DEPENDENTS, dependentOf, whyNotActing, whyNotForOneself } from './dependents'
export { actorOf, identifyPerson, personOf } from './identify-person'
export { communityOfActor, meOf } from './me'
export { identityOf, newPerson } from './new-person'
export { type Holder, type Listed, ownedPart } from './owned-part'
export {
  audienceKeysOf,
  type HomeAddress,
  hasWeChat,
  type Person,
  PURPOSE,
  tagsNow,
} from './person'
export { personAsked, personTold, telling } from './person-told'
export {
  cellsAfter,
  keysOfSome,
  peopleIn,
  personAt,
  READER,
  READER_CELL,
  type Reader,
  type ReaderCell,
  readersAfter,
  weChatOf,
} from './readers'
export { REVEAL_REASON, recordLook, recordOpening, revealed } from './reveals'

export const registered = domain({
  app: {
    'people.me': me,
    'people.saveProfile': saveProfile,
    'people.saveDependent': saveDependent,
    'people.actFor': actFor,
    'people.actingForMe': listActingForMe,
    'people.answerActFor': answerActFor,
    'people.endActFor': endActFor,
    'people.stopActingFor': stopActingFor,
    'people.enterActForCode': enterActForCode,
    'people.askedAtDoor': askedAtDoor,
    'people.showCode': showCode,
    'people.reveals': revealsAction,
  },
  admin: {
    'people.find': find,
    'people.get': getPerson,
    'people.correct': correct,
    'people.vouch': vouch,
    'people.link': link,
    'people.unlink': unlink,
    'people.rebind': rebind,
    'people.merge': merge,
    'people.transferOut': transferOut,
    'people.noteDeath': noteDeath,
    'people.allowActFor': allowActFor,
    'people.endTie': endTie,
  },
  collections: [people, reveals, weChatCodes],
  effects: [recordingReveals, mergingRecords],
  counters: [recountingPeople],
  timers: { birthdays: renewTags },
})
