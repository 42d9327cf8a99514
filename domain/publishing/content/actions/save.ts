import { type Actor, action, badInput, type Call, give, madeOnce, notFound } from '../../../kernel'
import { kindNamed, USUAL_KIND } from '../../kinds.rules'
import { checkedAnswers } from '../answers'
import { edited, type Written } from '../changes/edited'
import { newContent } from '../changes/new-content'
import {
  ContentInput,
  checkAudience,
  checkedText,
  checkPhones,
  checkPictures,
  checkSomebody,
  checkValidUntil,
} from '../content-input'
import { type Content, contents } from '../document'
import { contentLife } from '../life'
import { communityOf, isOfMyCommunity, mayPublish } from '../policy'
import { type SavedContent, staffContent } from '../present'

const SUMMARY = 60

/** Writes a content of a kind, or changes one that is not out yet. What may not be in its text is taken out, and said. */
export const save = action({
  who: 'staff',
  input: ContentInput,
  allow: mayPublish,
  handle: async (call): Promise<SavedContent> => {
    const { input, actor, now } = call
    const before = input.noticeId ? await mine(input.noticeId, actor) : null
    const kind = kindNamed(before?.kind ?? input.kind ?? USUAL_KIND.name)
    if (input.kind && input.kind !== kind.name) throw badInput({ kind: `这份是${kind.word}，种类不能改，请另写一份。` })
    const area = before?.area ?? communityOf(actor, kind.writers)
    checkValidUntil(input.validUntil, now)
    checkAudience(input.audience, area)
    const answers = checkedAnswers(kind, input.answers ?? before?.answers ?? {}, now)
    const clean = await checkedText(kind, input.html)
    await checkPhones(clean.text, area)
    await checkPictures(clean.pictures, before?.pictures ?? [], now)
    if (input.audience.kind === 'some') await checkSomebody(input.audience, area)
    // a kind that has one category has no other, whatever is said
    const [first, ...more] = kind.categories
    const onlyOne = more.length === 0 ? first : null
    const written: Written = {
      title: input.title,
      html: clean.html,
      answers,
      summary: beginning(kind.summary?.(answers) ?? clean.text),
      pictures: clean.pictures,
      category: onlyOne ?? input.category,
      validUntil: input.validUntil,
      audience: input.audience,
    }
    const saved = before
      ? await give(contentLife, 'edit', before, call, (about) => edited(before, written, about))
      : await newOne(area, kind.name, written, call)
    return staffContent(saved, actor, now, clean.removed)
  },
})

const beginning = (text: string) => [...text.replace(/\s+/g, ' ')].slice(0, SUMMARY).join('')

async function newOne(area: string, kind: string, written: Written, call: Call<ContentInput>): Promise<Content> {
  const { input, actor, now } = call
  const make = (id: string) => newContent(id, area, kind, written, actor, now)
  const { requestId } = input
  return (await madeOnce({ documents: contents, kind: 'notice', by: actor.id, requestId, make })).document
}

async function mine(noticeId: string, actor: Actor): Promise<Content> {
  const notice = await contents.get(noticeId)
  if (!notice || !isOfMyCommunity(actor, notice)) throw notFound('这份内容')
  return notice
}
