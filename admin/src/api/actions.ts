import type { AdminInputOf } from '../../../typings/actions'

export type {
  AdminActionName as ActionName,
  AdminInputOf as InputOf,
  AdminOutputOf as OutputOf,
} from '../../../typings/actions'

/** The work queue's filters, without the paging. */
export type QueueFilter = Omit<AdminInputOf<'casework.queue'>, 'after' | 'limit'>
