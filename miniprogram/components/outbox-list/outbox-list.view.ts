import type { Parcel } from '../../services/outbox'

export interface ParcelRow {
  requestId: string
  title: string
  words: string
  /** a person has to look: it does not go by itself */
  stuck: boolean
  refused: boolean
}

export function parcelRow(parcel: Parcel): ParcelRow {
  const { requestId, title, state } = parcel
  const refused = state === 'refused'
  return { requestId, title, words: parcelWords(parcel), stuck: refused || state === 'held', refused }
}

/** Where something stands that its page handed to the outbox: what it is waiting for, why it came back. */
export function standingOf(parcel: Parcel | undefined) {
  const queued = parcel?.state === 'waiting' || parcel?.state === 'sending'
  return {
    trouble: parcel?.state === 'refused' ? parcel.reason : '',
    waits: parcel && queued ? parcelWords(parcel) : '',
    correctable: parcel?.state === 'waiting' && !parcel.inDoubt,
  }
}

/** Where it stands, in one sentence. */
export function parcelWords({ state, reason, photos, inDoubt }: Parcel): string {
  const tiles = Object.values(photos).flat()
  const sent = tiles.filter(({ fileID }) => fileID).length
  if (state === 'refused') return `没有交成：${reason}`
  if (state === 'held') return '正在改，改好再交'
  if (state === 'sending') return tiles.length > 0 ? `正在交，已传${sent}张/共${tiles.length}张` : '正在交'
  if (reason) return reason
  if (inDoubt) return '交的时候断了网，有信号时自动再问一次，不会交两遍'
  return tiles.length > 0 ? `${tiles.length}张照片存在手机里，有信号时自动交` : '存在手机里，有信号时自动交'
}
