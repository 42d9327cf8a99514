import { z } from 'zod'
import {
  type Area,
  AreaPath,
  badInput,
  type Day,
  DayText,
  dayOf,
  Id,
  Input,
  isWithin,
  mayBeGone,
  mobilesIn,
  RequestId,
  RequiredText,
  TypedText,
  UNUSED_DAYS,
  Version,
} from '../../kernel'
import { cleanPhone, maskPhone } from '../../kernel/text/rules'
import { keysOfCell, keysOfSome, peopleIn } from '../../people'
import { communityAt } from '../../places'
import { boardKeysOf, isMeantFor } from '../board/audience'
import { KINDS } from '../kinds.rules'
import type { Audience } from '../views'
import { AnswersInput } from './answers'
import type { ContentKind } from './content-kind.rules'
import { contents } from './document'
import { type CleanText, cleaned, dayOfPicture, MOST_PICTURES } from './rich-text'
import { AUDIENCE_ROLES, isBlankText, NO_TEXT, plainText } from './rules'

const Role = z.enum(
  AUDIENCE_ROLES.map(({ value }) => value),
  { error: '没有这种角色' },
)

export const AudienceInput = z.discriminatedUnion('kind', [
  Input({ kind: z.literal('everyone') }),
  Input({
    kind: z.literal('some'),
    grids: z.array(AreaPath).max(200).optional(),
    roles: z.array(Role).max(3).optional(),
    tags: z.array(z.string().min(1).max(20)).max(20).optional(),
  }),
])

const LONGEST = 60_000

export const ContentInput = Input({
  requestId: RequestId,
  noticeId: Id.optional(),
  version: Version.optional(),
  title: RequiredText(40, '标题', 'others').refine(
    (text) => /[\p{L}\p{N}]{2}/u.test(text.replace(/[^\p{L}\p{N}]/gu, '')),
    {
      error: '标题要有文字，不能只有表情或符号',
    },
  ),
  html: TypedText(LONGEST, 'others', { tooLong: '正文太长了，请删短或分成几条', words: plainText, phones: 'told' }),
  /** absent: a notice */
  kind: z
    .enum(
      KINDS.map(({ name }) => name),
      { error: '没有这种内容' },
    )
    .optional(),
  category: RequiredText(10, '分类', 'others'),
  answers: AnswersInput.optional(),
  validUntil: DayText,
  audience: AudienceInput,
})
export type ContentInput = z.output<typeof ContentInput>

/** @throws BAD_INPUT at `validUntil` when that day is over */
export function checkValidUntil(validUntil: Day, now: number): void {
  if (validUntil < dayOf(now)) throw badInput({ validUntil: '有效期不能早于今天。' })
}

/** @throws BAD_INPUT at `html` when nothing is left of it and its kind needs it, or it has too many pictures */
export async function checkedText({ textOptional }: ContentKind, html: string): Promise<CleanText> {
  const clean = await cleaned(html)
  if (clean.pictureCount > MOST_PICTURES)
    throw badInput({ html: `最多放${MOST_PICTURES}张图片，现在有${clean.pictureCount}张，请删掉一些。` })
  if (!textOptional && isBlankText(clean.html)) throw badInput({ html: NO_TEXT })
  return clean
}

/**
 * A picture that was put into an editor long ago is there only as long as some notice has it.
 * @throws BAD_INPUT at `html`
 */
export async function checkPictures(pictures: readonly string[], before: readonly string[], now: number) {
  const old = pictures.filter((id) => !before.includes(id) && mayBeGone(dayOfPicture(id), now))
  for (const id of new Set(old)) {
    const [shown] = await contents.find({ pictures: id }, { limit: 1, fields: { _id: true } })
    if (!shown) throw badInput({ html: `有图片放进来${UNUSED_DAYS}天还没有保存，已经清掉了，请删掉它再重新放一次。` })
  }
}

/**
 * A community's own numbers are the point of many a notice; a mobile of anybody else is theirs, and everybody would have it.
 * @throws BAD_INPUT at `html`
 */
export async function checkPhones(text: string, area: Area): Promise<void> {
  const told = mobilesIn(text)
  const community = told.length > 0 ? await communityAt(area) : null
  if (!community) return
  const { phone, town, county, grids } = community
  const own = [phone, town.phone, ...Object.values(county.phones), ...grids.map(({ worker }) => worker?.phone ?? '')]
  const other = told.find((number) => !own.map(cleanPhone).includes(number))
  if (other)
    throw badInput({
      html: `正文里的手机号${maskPhone(other)}不是社区、街镇或网格员的公开电话，所有人都会看到。请删掉，或换成社区的电话。`,
    })
}

/** @throws BAD_INPUT at `audience` when it names nobody, or somebody outside the community */
export function checkAudience(audience: Audience, community: Area): void {
  if (audience.kind === 'everyone') return
  const { grids = [], roles = [], tags = [] } = audience
  if (grids.length + roles.length + tags.length === 0)
    throw badInput({ audience: '还没有选给谁看，请至少选一个网格、角色或标签。' })
  if (grids.some((grid) => !isWithin(grid, community)))
    throw badInput({ 'audience.grids': '有网格不在本社区，请重新选择。' })
}

/** Of those whom the counters have not heard of yet. */
const LOOKED_AT = 1000

/**
 * By the cells that people are counted in, so it is true however many there are (docs/decisions/017). The counters follow
 * a moment later: where they say nobody, the register is asked for whoever came just now. One request, or two.
 * @throws BAD_INPUT at `audience` when nobody is in it
 */
export async function checkSomebody(audience: Audience, community: Area): Promise<void> {
  const isIn = (keys: readonly string[]) => isMeantFor(keys, community, audience)
  const cells = await peopleIn(community)
  if (cells.some(({ at, count }) => count > 0 && isIn(keysOfCell(community, at)))) return
  const some = await keysOfSome(boardKeysOf(community, audience), LOOKED_AT)
  if (!some.some(isIn)) throw badInput({ audience: '这个范围里一个人也没有，请换个范围。' })
}
