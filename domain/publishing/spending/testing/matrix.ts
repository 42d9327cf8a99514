import { COMMUNITY_DESKS } from '../../../../tests/matrix/desks'
import { type Doc, type Made, type Making, type MatrixPart, matrixKind } from '../../../../tests/matrix/kind'
import { areaOf, officeClerk } from '../../../../tests/matrix/settlement'
import { requestId } from '../../../../tests/product/phone-client'
import { applied, communityOf, now } from '../../../kernel'
import { newContent } from '../../content/changes/new-content'
import { published } from '../../content/changes/published'
import { type Content, contents } from '../../content/document'

const STATES = ['draft', 'published'] as const

const spending = {
  title: '样例支出',
  html: '',
  category: '财务公开',
  validUntil: '2099-12-31',
  audience: { kind: 'everyone' as const },
  answers: { amount: 100, paidOn: '2026-01-01', source: '社区工作经费', usedFor: '样例' },
}

function made(state: (typeof STATES)[number], { id, person }: Making): Made<Content> {
  const written = { ...spending, summary: '样例', pictures: [] }
  const draft = newContent(id, communityOf(person.area), 'spending', written, officeClerk, now())
  return {
    document: state === 'draft' ? draft : applied(draft, published(draft, { by: officeClerk, at: now() }), now()),
  }
}

const noted = ({ id, version }: Doc) => ({ noticeId: id, version })
const REVIEWED = 'a spending is reviewed: the secretary puts it on the board and takes it down'

export const matrix: MatrixPart = {
  kind: matrixKind({
    kind: 'spending',
    documents: contents,
    states: STATES,
    isOwnerless: true,
    make: made,
    isKnownTo: (key, { area }) => area === areaOf(key),
    desks: COMMUNITY_DESKS.filter((desk) => desk !== 'coordinator'),
    app: [
      {
        action: 'publishing.get',
        state: 'published',
        input: ({ id }) => ({ noticeId: id }),
        may: ['visitor', 'resident', 'gridWorker', 'volunteer', 'unskilled'],
        why: 'what was spent hangs on the board as a notice does',
      },
      { action: 'publishing.get', state: 'draft', input: ({ id }) => ({ noticeId: id }), may: [] },
    ],
    console: [
      { action: 'publishing.get', state: 'draft', input: ({ id }) => ({ noticeId: id }), may: ['clerk', 'secretary'] },
      {
        action: 'publishing.save',
        state: 'draft',
        input: (doc) => ({ requestId: requestId(), ...spending, ...noted(doc) }),
        may: ['clerk', 'secretary'],
      },
      { action: 'publishing.publish', state: 'draft', input: noted, may: ['secretary'], why: REVIEWED },
      {
        action: 'publishing.withdraw',
        state: 'published',
        input: (doc) => ({ ...noted(doc), reason: '数字有误' }),
        may: ['secretary'],
        why: REVIEWED,
      },
    ],
  }),
}
