import {
  type Actor,
  action,
  type Call,
  checkContent,
  idFromRequest,
  isRepeat,
  notFound,
  overtaken,
  requestKey,
  requireAvailable,
  withRequest,
} from '../../../kernel'
import { type Content, edited } from '../changes/edited'
import { newNotice } from '../changes/new-notice'
import { type Notice, notices } from '../document'
import { noticeLife } from '../life'
import { checkAudience, checkedText, checkSomebody, checkValidUntil, NoticeInput } from '../notice-input'
import { communitiesOf, isOfMyCommunity, mayPublish } from '../policy'
import { type SavedNotice, staffNotice } from '../present'

const SUMMARY = 60

/** Writes a notice or changes one that is not out yet. What may not be in its text is taken out, and said. */
export const save = action({
  who: 'staff',
  input: NoticeInput,
  allow: mayPublish,
  handle: async (call): Promise<SavedNotice> => {
    const { input, actor, now } = call
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
    const saved = before ? await changed(before, content, call) : await inserted(area, content, call)
    return staffNotice(saved, actor, now, clean.removed)
  },
})

async function changed(notice: Notice, content: Content, { input, actor, now }: Call<NoticeInput>): Promise<Notice> {
  const key = requestKey('edit', actor, input.requestId)
  if (isRepeat(notice, key)) return notice
  if (input.version !== undefined && notice.version !== input.version)
    throw overtaken(notice, input.version, actor, noticeLife.deedWords)
  requireAvailable(noticeLife, 'edit', notice, actor, now)
  return notices.advance(notice, withRequest(notice, edited(content, { by: actor, at: now }), key), now)
}

async function inserted(area: string, content: Content, { input, actor, now }: Call<NoticeInput>): Promise<Notice> {
  const id = idFromRequest('notice', actor.id, input.requestId)
  const fresh = newNotice(id, area, content, actor, now)
  return (await notices.insert(fresh)) ? fresh : ((await notices.get(id)) ?? fresh)
}

async function mine(noticeId: string, actor: Actor): Promise<Notice> {
  const notice = await notices.get(noticeId)
  if (!notice || !isOfMyCommunity(actor, notice)) throw notFound('这条通知')
  return notice
}
