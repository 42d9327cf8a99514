import { type Notice, notices } from '../../board'
import { type Actor, action, born, checkContent, conflict, idFromRequest, logged, notFound, notNow } from '../../kernel'
import { checkAudience, checkedText, checkSomebody, checkValidUntil, NoticeInput } from '../notice-input'
import { communitiesOf, isOfMyCommunity, mayPublish } from '../policy'
import { type SavedNotice, staffNotice } from '../present'
import { type Content, edited } from '../transitions'

const SUMMARY = 60

/** Writes a notice or changes one that is not out yet. What may not be in its text is taken out, and said. */
export const save = action({
  who: 'staff',
  input: NoticeInput,
  allow: mayPublish,
  handle: async ({ input, actor, now }): Promise<SavedNotice> => {
    const [community] = communitiesOf(actor)
    const before = input.noticeId ? await mine(input.noticeId, actor) : null
    const area = before?.area ?? community
    checkValidUntil(input.validUntil, now)
    checkAudience(input.audience, area)
    const clean = await checkedText(input.html)
    if (input.audience.kind === 'some') await checkSomebody(input.audience, area)
    await checkContent('', { title: input.title, html: clean.text, category: input.category })
    const content: Content = {
      title: input.title,
      html: clean.html,
      summary: [...clean.text.replace(/\s+/g, ' ')].slice(0, SUMMARY).join(''),
      pictures: clean.pictures,
      category: input.category,
      validUntil: input.validUntil,
      audience: input.audience,
    }
    const saved = before ? await changedNotice(before, content) : await insertedNotice(content)
    return staffNotice(saved, clean.removed)

    async function changedNotice(notice: Notice, next: Content): Promise<Notice> {
      if (!['draft', 'scheduled'].includes(notice.status)) throw notNow('已经发布的通知不能改，请撤回后另写一条。')
      if (input.version !== undefined && notice.version !== input.version) throw conflict()
      return notices.advance(notice, edited(next, actor, now), now)
    }

    async function insertedNotice(next: Content): Promise<Notice> {
      const id = idFromRequest('notice', actor.id, input.requestId)
      const fresh = newNotice(id, area, next, actor, now)
      if (await notices.insert(fresh)) return fresh
      return (await notices.get(id))!
    }
  },
})

async function mine(noticeId: string, actor: Actor): Promise<Notice> {
  const notice = await notices.get(noticeId)
  if (!notice || !isOfMyCommunity(actor, notice)) throw notFound('这条通知')
  return notice
}

/** A draft; the seed makes notices by this too. */
export const newNotice = (id: string, area: string, content: Content, by: Actor, at: number): Notice => ({
  ...born(id, area, at, [logged(by, at, 'save')]),
  ...content,
  status: 'draft',
  boardKeys: [],
  publicFor: null,
  by: { id: by.id, name: by.name, title: by.title },
  publishAt: null,
  publishedAt: null,
  dueAt: null,
  withdrawReason: null,
  sent: 0,
  reads: 0,
  readsByGrid: {},
  lastReaders: [],
  delivery: null,
  deliverAt: null,
})
