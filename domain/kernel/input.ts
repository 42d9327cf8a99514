import { z } from 'zod'
import { AREA_PATTERN } from './area'
import { isDay } from './clock'
import { REQUEST_ID_PATTERN } from './ids'
import { type Seen, type SeenBy, seen } from './seen-by'
import { charactersOf, cleanText, hasBrokenCharacter, isBlank } from './text/rules'

/** Building blocks of action inputs. Objects refuse unknown keys. */
export const Input = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape)
export const RequestId = z.string().regex(REQUEST_ID_PATTERN, '请求编号不对，请重新打开页面再试')
export const Id = z.string().min(1, '缺少编号').max(80, '编号太长')
export const Version = z.int().min(0)
export const AreaPath = z.string().max(60).regex(AREA_PATTERN, '区域不对')
export const DayText = z.string().refine(isDay, '日期不对，请写成 2026-11-28 这样')
export const After = z.string().max(400).optional()
export const Limit = z.int().min(1).max(50).optional()
export const Instant = z.int().min(0).max(4_102_444_800_000)

/**
 * Text that a person typed: trimmed, counted in characters, without what cannot be seen and could mislead.
 * @param seenBy who reads it: what others read, `dispatch` has checked by WeChat before the action runs
 */
export const Text = (max: number, label: string, seenBy: SeenBy, more: Pick<Seen, 'phones'> = {}) =>
  z
    .string()
    .refine((text) => !hasBrokenCharacter(text), { error: `${label}里有一个字没有传完整，请删掉重打` })
    .transform(cleanText)
    .refine((text) => charactersOf(text).length <= max, { error: `${label}最多${max}个字，请删短一些` })
    .register(seen, { by: seenBy, ...more })

export const RequiredText = (max: number, label: string, seenBy: SeenBy, more?: Pick<Seen, 'phones'>) =>
  Text(max, label, seenBy, more).refine((text) => !isBlank(text), { error: `请填写${label}` })

/** Words that are looked for. */
export const Search = Text(30, '搜索', 'me').optional()

/** One of these words, or several of them. */
export const OneOrMore = <Word extends string>(words: readonly Word[]) =>
  z.union([z.enum(words), z.array(z.enum(words)).max(words.length)])

interface Typed extends Omit<Seen, 'by'> {
  /** in the place of the usual sentence */
  tooLong?: string
}

/** As typed, before anything is checked: rules of its own clean and judge it later. */
export const TypedText = (longest: number, seenBy: SeenBy, { tooLong, ...more }: Typed = {}) =>
  z
    .string()
    .max(longest, tooLong ?? `写得太长了，最多${longest}个字`)
    .register(seen, { by: seenBy, ...more })

/** An answer to a field of a form, as it was typed: the form decides later what is right. */
export const TypedAnswer = <More extends readonly z.ZodType[]>(longest: number, seenBy: SeenBy, ...more: More) =>
  z.union([
    TypedText(longest, seenBy),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(TypedText(longest, seenBy)).max(50),
    ...more,
  ])
