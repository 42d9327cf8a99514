/** waiting: nobody has talked to them yet */
export type CallbackStatus = 'waiting' | 'handled'
export type CallbackCommand = 'handle' | 'reopen'

/** Somebody who wrote 人工 to the service account, as staff see them. */
export interface CallbackRow {
  callbackId: string
  version: number
  status: CallbackStatus
  askedAt: number
  /** what they wrote besides; long numbers are masked */
  words: { at: number; text: string }[]
  /** null: they gave no number */
  phoneMasked: string | null
  handledAt: number | null
  /** who answered them, in words */
  handledBy: string | null
  available: CallbackCommand[]
}

/** A subscription template that WeChat does not take as we send it. */
export interface AlertRow {
  template: string
  templateId: string
  code: number
  message: string
  count: number
  at: number
  /** nothing is sent by it before; null: it is sent again */
  stoppedUntil: number | null
}

/** How many messages WeChat may still send, by template. */
export interface QuotaLeft {
  left: Record<string, number>
}
