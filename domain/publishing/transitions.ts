import { boardKeysOf, type Notice } from '../board'
import { type Actor, type Change, type Day, declareEffect, endOf, logged } from '../kernel'

/** The subscription messages of a notice are to be sent. */
export const deliverNotice = declareEffect<{ noticeId: string }>('deliverNotice')

type Changed = Change<Notice>
export type Content = Pick<Notice, 'title' | 'html' | 'summary' | 'pictures' | 'category' | 'validUntil' | 'audience'>

export function edited(content: Content, by: Actor, at: number): Changed {
  return { set: content, log: [logged(by, at, 'save')] }
}

/** On the board at once; the subscription messages follow. */
export function published(notice: Notice, by: Actor, at: number): Changed {
  return {
    set: {
      status: 'publishing',
      boardKeys: boardKeysOf(notice.area, notice.audience),
      publicFor: notice.audience.kind === 'everyone' ? notice.area : null,
      publishedAt: at,
      publishAt: notice.publishAt,
      dueAt: overAt(notice.validUntil),
      delivery: { state: 'running', pages: 0, after: '', streamed: false, startedAt: at, doneAt: null },
      deliverAt: at,
    },
    log: [logged(by, at, 'publish')],
    effects: [deliverNotice({ noticeId: notice._id })],
  }
}

const overAt = (validUntil: Day) => endOf(validUntil) + 1

export function scheduled(publishAt: number, by: Actor, at: number): Changed {
  return { set: { status: 'scheduled', publishAt, dueAt: publishAt }, log: [logged(by, at, 'schedule')] }
}

/** Off the board, and no further message. What was sent cannot be called back. */
export function withdrawn(notice: Notice, by: Actor, reason: string, at: number): Changed {
  return {
    set: { ...offTheBoard(notice, at), status: 'withdrawn', withdrawReason: reason },
    log: [logged(by, at, 'withdraw', reason)],
  }
}

export function expired(notice: Notice, by: Actor, at: number): Changed {
  return { set: { ...offTheBoard(notice, at), status: 'expired' }, log: [logged(by, at, 'expire')] }
}

const offTheBoard = (notice: Notice, at: number) => ({
  boardKeys: [],
  publicFor: null,
  dueAt: null,
  deliverAt: null,
  delivery: notice.delivery && { ...notice.delivery, state: 'done' as const, doneAt: notice.delivery.doneAt ?? at },
})

/** Of `delivery` only the state is written: how far the pages have come is the deliverer's own. */
export function paused(by: Actor, at: number): Changed {
  return {
    set: { status: 'paused', deliverAt: null },
    inner: { 'delivery.state': 'paused' },
    log: [logged(by, at, 'pause')],
  }
}

export function resumed(notice: Notice, by: Actor, at: number): Changed {
  return {
    set: { status: 'publishing', deliverAt: at },
    inner: { 'delivery.state': 'running' },
    log: [logged(by, at, 'resume')],
    effects: [deliverNotice({ noticeId: notice._id })],
  }
}
