import { type Aggregate, born, collection, declareEffect, EFFECTS_INDEX, visitedCommunity } from '../kernel'

/**
 * sending: WeChat may have been asked · waiting: WeChat certainly did not take it, it will be tried again ·
 * sent · inboxOnly: WeChat has no leave to show it · failed · unknown: no answer came, and it must not be asked twice.
 */
export type LetterState = 'sending' | 'waiting' | 'sent' | 'inboxOnly' | 'failed' | 'unknown'

/** A message as it lies in the inbox, whatever WeChat said to it. */
export interface Letter {
  /** the effect's id, by which a repetition recognises itself */
  id: string
  template: string
  title: string
  text: string
  page: string
  at: number
  state: LetterState
  reason: string | null
  /** of whoever is sending it; changes with every attempt */
  token: string
  tries: number
}

/** What WeChat lets us send to one person, and what we have told them. One document per openid, bounded. */
export interface Mailbox extends Aggregate {
  /** how many messages may still be sent, by WeChat's template id; a standing consent counts as very many */
  accepts: Record<string, number>
  /** when WeChat last said that the quota is spent: reservations older than this are not given back */
  spentAt: Record<string, number>
  /** the last requestIds of recordAccept */
  acceptRequests: string[]
  letters: Letter[]
  /** ids of letters and notices that were opened, the last ones */
  reads: string[]
  /** notices whose reading was counted, the last ones */
  counted: string[]
  /** notices for whose delivery one message of the quota was taken, the last ones */
  reserved: string[]
}

/** A long-term consent stands until WeChat says otherwise; as a number, so that one write reserves for many people. */
export const STANDING = 1_000_000

export const LETTERS_KEPT = 100
export const READS_KEPT = 800
export const MARKS_KEPT = 50

export const mailboxes = collection<Mailbox>({
  name: 'mailboxes',
  indexes: [EFFECTS_INDEX, { name: 'retention', keys: [['updatedAt', 1]] }],
  retention: { days: 3 * 365, since: 'updatedAt', why: '三年没有任何消息往来的收件箱' },
})

/** Notices were opened: publishing counts their readers. */
export const countReads = declareEffect<{ noticeIds: string[] }>('countReads')

/** An openid that WeChat knows; the demonstration's and the register's people without WeChat have "none:...". */
export const isWeChat = (openid: string): boolean => openid !== '' && !openid.startsWith('none:')

export const newMailbox = (openid: string, at: number, fields: Partial<Mailbox>): Mailbox => ({
  ...born(openid, visitedCommunity(), at, []),
  accepts: {},
  spentAt: {},
  acceptRequests: [],
  letters: [],
  reads: [],
  counted: [],
  reserved: [],
  ...fields,
})
