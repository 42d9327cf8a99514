import { COMMUNITY_DESKS, type Desk } from '../../../../tests/matrix/desks'
import { type Doc, type Made, type Making, type MatrixPart, matrixKind } from '../../../../tests/matrix/kind'
import { areaOf, officeClerk } from '../../../../tests/matrix/settlement'
import { requestId } from '../../../../tests/product/phone-client'
import { applied, communityOf, now } from '../../../kernel'
import type { Answers } from '../../views'
import { newContent } from '../changes/new-content'
import { published } from '../changes/published'
import type { ContentKind } from '../content-kind.rules'
import { type Content, contents } from '../document'

const STATES = ['draft', 'hanging'] as const

interface Expected {
  /** right answers to every question that must be answered */
  answers: Answers
  /** who writes it; said here by hand, so that a slip in the declaration is seen */
  writes: Desk[]
  /** who puts it on the board and takes it down; absent: whoever writes it */
  publishes?: Desk[]
  /** why it is so, where it would surprise */
  why?: string
}

/** What everybody may do to a content of one kind: the whole of that kind's `testing/matrix.ts`. */
export function contentMatrix(kind: ContentKind, { answers, writes, publishes = writes, why }: Expected): MatrixPart {
  const written = {
    title: `样例${kind.word}`,
    html: '<p>样例</p>',
    category: kind.categories[0],
    validUntil: '2099-12-31',
    audience: { kind: 'everyone' as const },
    answers,
  }
  function made(state: (typeof STATES)[number], { id, person }: Making): Made<Content> {
    const summary = kind.summary?.(answers) ?? '样例'
    const bare = { ...written, summary, pictures: [] }
    const draft = newContent(id, communityOf(person.area), kind.name, bare, officeClerk, now())
    if (state === 'draft') return { document: { ...draft, deliverAt: null } }
    const hanging = applied(draft, published(draft, { by: officeClerk, at: now() }), now())
    // the delivery itself is another test's: here the timer has nothing to go on with
    return { document: { ...hanging, deliverAt: null } }
  }
  const noticeId = ({ id }: Doc) => ({ noticeId: id })
  const noted = ({ id, version }: Doc) => ({ noticeId: id, version })
  return {
    kind: matrixKind({
      kind: kind.name,
      documents: contents,
      states: STATES,
      isOwnerless: true,
      make: made,
      isKnownTo: (key, { area }) => area === areaOf(key),
      desks: COMMUNITY_DESKS.filter((desk) => writes.includes(desk) || publishes.includes(desk)),
      app: [
        {
          action: 'publishing.get',
          state: 'hanging',
          input: noticeId,
          may: ['visitor', 'resident', 'gridWorker', 'volunteer', 'unskilled'],
          why: 'the board of one’s own community; somebody unknown sees that of the community they opened',
        },
        { action: 'publishing.get', state: 'draft', input: noticeId, may: [] },
      ],
      console: [
        { action: 'publishing.get', state: 'draft', input: noticeId, may: [...new Set([...writes, ...publishes])] },
        {
          action: 'publishing.save',
          state: 'draft',
          input: (doc) => ({ requestId: requestId(), ...written, ...noted(doc) }),
          may: writes,
        },
        { action: 'publishing.publish', state: 'draft', input: noted, may: publishes, why },
        {
          action: 'publishing.withdraw',
          state: 'hanging',
          input: (doc) => ({ ...noted(doc), reason: '内容有误' }),
          may: publishes,
          why,
        },
      ],
    }),
  }
}
