import { domain } from '../kernel'
import { alerts } from './actions/alerts'
import { recordAccept } from './actions/record-accept'
import { sendAlerts } from './alerts'
import { listCallbacks } from './callback/actions/callbacks'
import { countCallbacks } from './callback/actions/count-callbacks'
import { handle } from './callback/actions/handle'
import { reopen } from './callback/actions/reopen'
import { revealCallback } from './callback/actions/reveal'
import { callbacks } from './callback/document'
import { followers } from './followers'
import { mailboxes } from './mailbox'
import { mailingPages } from './mailing/mailing-page'
import { recountingReachable, renewingReach } from './reachable'
import { sendingMessages } from './send-message'
import { tellingAsked, tellingPeople } from './tell-person'

export { askForPerson } from './callback/ask-for-person'
export { CALLBACKS_STAMP } from './callback/stamp'
export { cameThroughCode, communityFollowed, followsNoMore } from './followers'
export {
  LEDGER,
  markAsRead,
  quotaOf,
  READS_TO_COUNT,
  readsCounted,
  TOLD,
  type Told,
  toldTo,
  type UncountedReads,
  uncountedReads,
} from './mailbox'
export {
  handOver,
  type Mailing,
  type MailingFigures,
  type Member,
  mailingFigures,
  sentSoFar,
} from './mailing/mailing-page'
export { giveBack, sendBatch } from './mailing/send-batch'
export { sendNextPage } from './mailing/send-page'
export { message, messageEffect } from './message'
export { reachableIn } from './reachable'

export const registered = domain({
  app: { 'messaging.recordAccept': recordAccept },
  admin: {
    'messaging.alerts': alerts,
    'messaging.callbacks': listCallbacks,
    'messaging.countCallbacks': countCallbacks,
    'messaging.handleCallback': handle,
    'messaging.reopenCallback': reopen,
    'messaging.revealCallback': revealCallback,
  },
  collections: [callbacks, followers, mailboxes, mailingPages, sendAlerts],
  effects: [sendingMessages, renewingReach, tellingPeople, tellingAsked],
  counters: [recountingReachable],
})
