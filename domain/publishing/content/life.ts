import type { Life } from '../../kernel'
import { kindNamed } from '../kinds.rules'
import type { ContentCommand, ContentStatus } from '../views'
import { type Content, contents } from './document'
import { rows } from './life.rules'
import { type Side, sidesOf } from './policy'
import { DEED_WORDS } from './words'

const WHY_NOT: Record<ContentCommand, (word: string) => string> = {
  edit: (word) => `已经发布的${word}不能改，请撤回后另写一条。`,
  publish: (word) => `这条${word}已经发布过了。`,
  pause: (word) => `这条${word}没有在发送，不用暂停。`,
  resume: (word) => `这条${word}没有暂停。`,
  withdraw: (word) => `这条${word}不在发布中，不用撤回。`,
}

export const contentLife: Life<Content, ContentCommand, ContentStatus, Side, never> & { idKey: 'noticeId' } = {
  documents: contents,
  idKey: 'noticeId',
  rows,
  situationOf: ({ status }) => ({ status, holds: {} }),
  sidesOf,
  whyNotNow: ({ kind }, command) => WHY_NOT[command](kindNamed(kind).word),
  deedWords: DEED_WORDS,
}
