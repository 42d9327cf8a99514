import { type Actor, action, type Call, checkContent, give, madeOnce, notFound } from '../../../kernel'
import { type Content, edited } from '../changes/edited'
import { newNotice } from '../changes/new-notice'
import { type Notice, notices } from '../document'
import { noticeLife } from '../life'
import { checkAudience, checkedText, checkPictures, checkSomebody, checkValidUntil, NoticeInput } from '../notice-input'
import { communityOf, isOfMyCommunity, mayPublish } from '../policy'
import { type SavedNotice, staffNotice } from '../present'

const SUMMARY = 60

/** Writes a notice or changes one that is not out yet. What may not be in its text is taken out, and said. */
export const save = action({
  who: 'staff',
  input: NoticeInput,
  allow: mayPublish,
  handle: async (call): Promise<SavedNotice> => {
    const { input, actor, now } = call
    const before = input.noticeId ? await mine(input.noticeId, actor) : null
    const area = before?.area ?? communityOf(actor)
    checkValidUntil(input.validUntil, now)
    checkAudience(input.audience, area)
    const clean = await checkedText(input.html)
    await checkPictures(clean.pictures, before?.pictures ?? [], now)
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
    const saved = before
      ? await give(noticeLife, 'edit', before, call, (about) => edited(before, content, about))
      : await newOne(area, content, call)
    return staffNotice(saved, actor, now, clean.removed)
  },
})

async function newOne(area: string, content: Content, { input, actor, now }: Call<NoticeInput>): Promise<Notice> {
  const make = (id: string) => newNotice(id, area, content, actor, now)
  const { requestId } = input
  return (await madeOnce({ documents: notices, kind: 'notice', by: actor.id, requestId, make })).document
}

async function mine(noticeId: string, actor: Actor): Promise<Notice> {
  const notice = await notices.get(noticeId)
  if (!notice || !isOfMyCommunity(actor, notice)) throw notFound('这条通知')
  return notice
}
