import type { Life } from '../../kernel'
import type { NoticeCommand, NoticeStatus } from '../views'
import { type Notice, notices } from './document'
import { rows } from './life.rules'
import { isOfMyCommunity } from './policy'
import { DEED_WORDS } from './words'

const WHY_NOT: Record<NoticeCommand, string> = {
  edit: '已经发布的通知不能改，请撤回后另写一条。',
  publish: '这条通知已经发布过了。',
  pause: '这条通知没有在发送，不用暂停。',
  resume: '这条通知没有暂停。',
  withdraw: '这条通知不在发布中，不用撤回。',
}

export const noticeLife: Life<Notice, NoticeCommand, NoticeStatus, 'publisher', never> & { idKey: 'noticeId' } = {
  documents: notices,
  idKey: 'noticeId',
  rows,
  situationOf: ({ status }) => ({ status, holds: {} }),
  sidesOf: (actor, notice) => (isOfMyCommunity(actor, notice) ? ['publisher'] : []),
  whyNotNow: (_notice, command) => WHY_NOT[command],
  deedWords: DEED_WORDS,
}
