import type { TaskCard } from '../../../../../domain/casework/views'
import { momentWords } from '../../../../services/dates'
import type { Parcel } from '../../outbox'

export interface TaskRow {
  caseId: string
  who: string
  what: string
  address: string
  materials: string
  asked: string
  due: string
  overdue: boolean
  /** 等着交: done by me, waits in the outbox */
  waits: boolean
}

export function taskRow(task: TaskCard, outbox: Parcel[], now: number): TaskRow {
  return {
    caseId: task.caseId,
    who: task.applicantName,
    what: task.itemName,
    address: task.addressText,
    materials: task.materials.map(({ name }) => name).join('、'),
    asked: momentWords(task.askedAt, now),
    due: task.due?.words ?? '',
    overdue: task.due?.overdue ?? false,
    waits: outbox.some(({ caseId }) => caseId === task.caseId),
  }
}

export interface ParcelRow {
  caseId: string
  title: string
  words: string
  refused: boolean
}

export function parcelRow({ caseId, title, state, reason, tiles }: Parcel): ParcelRow {
  const photos = Object.values(tiles).flat()
  const sent = photos.filter(({ fileID }) => fileID).length
  const words = {
    waiting: `${photos.length}张照片存在手机里，有信号时自动交`,
    sending: `正在交，已传${sent}张/共${photos.length}张`,
    refused: reason,
  }
  return { caseId, title, words: words[state], refused: state === 'refused' }
}
