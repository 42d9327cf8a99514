import type { z } from 'zod'
import type { Actor } from './actor'
import { type Day, dayOf } from './clock'
import { ActionError, badInput, type FieldErrors } from './errors'
import { EACH, type SentText, textFields, textsSent } from './seen-by'
import { type PrivateNumber, privateNumberIn } from './text/private-number'
import { textPasses } from './wx'

/**
 * What others will read of an input passes WeChat's content check: one request for every text, and one for all rows of a
 * list; none where nothing was written.
 * A phone number, an ID number or a bank card in it is refused before, in words.
 * @throws BAD_INPUT with the paths where such a number stands; REJECTED_CONTENT with the paths that were refused; UPSTREAM when WeChat gives no answer
 */
export async function checkContent(schema: z.core.$ZodType, input: unknown, actor: Actor, at: number): Promise<void> {
  const texts = textsSent(fieldsForOthers(schema), input)
  checkNumbers(texts, actor, dayOf(at))
  const asked = new Map<string, SentText[]>()
  for (const text of texts) {
    const together = isInList(text) ? text.field : text.path
    asked.set(together, [...(asked.get(together) ?? []), text])
  }
  const refused = (await Promise.all([...asked.values()].map((texts) => refusedOf(texts, actor.openid)))).flat()
  if (refused.length === 0) return
  const fields: FieldErrors = Object.fromEntries(refused.map(({ path }) => [path, REFUSED]))
  throw new ActionError('REJECTED_CONTENT', '有文字没有通过微信的内容检查，已标出，其余都保留着。', fields)
}

const NUMBERS: Record<PrivateNumber, string> = { phone: '手机号', idNumber: '身份证号', bankCard: '银行卡号' }

function checkNumbers(texts: readonly SentText[], { kind }: Actor, today: Day): void {
  const fields: FieldErrors = {}
  for (const { path, words, phonesTold } of texts) {
    const number = privateNumberIn(words, today)
    if (number && !(number === 'phone' && phonesTold)) fields[path] = sentenceOf(number, kind === 'staff')
  }
  if (Object.keys(fields).length > 0) throw badInput(fields)
}

/** What stands there, and how they are reached all the same. */
function sentenceOf(number: PrivateNumber, byStaff: boolean): string {
  const seen = `这段文字${byStaff ? '居民' : '别人'}会看到，里面有${NUMBERS[number]}，请删掉再提交。`
  if (number !== 'phone') return `${seen}需要这个号码的地方会单独请人填写。`
  return byStaff ? `${seen}要留电话，请写社区的电话。` : `${seen}您登记的手机号，来帮忙、来办事的人会看到，不用再写。`
}

const REFUSED = '这段文字没有通过微信的内容检查，请换一种说法。'

const isInList = ({ field }: SentText) => field.split('.').includes(EACH)

const known = new WeakMap<z.core.$ZodType, ReturnType<typeof textFields>>()

/** A schema is walked through once. */
function fieldsForOthers(schema: z.core.$ZodType) {
  const fields = known.get(schema) ?? textFields(schema).filter(({ seen }) => seen?.by === 'others')
  known.set(schema, fields)
  return fields
}

/** Rows that pass together pass; otherwise each is asked about, so that the right one is marked. */
async function refusedOf(texts: readonly SentText[], openid: string): Promise<SentText[]> {
  const words = [...new Set(texts.map((text) => text.words))]
  if (await passes(openid, words.join('\n'))) return []
  if (words.length === 1) return [...texts]
  const verdicts = new Map(
    await Promise.all(words.map(async (one): Promise<[string, boolean]> => [one, await passes(openid, one)])),
  )
  const refused = texts.filter((text) => !verdicts.get(text.words))
  // nothing in any row alone: it is what they say together
  return refused.length > 0 ? refused : [...texts]
}

/** WeChat checks at most 2,500 characters at a time. */
const LONGEST = 2_500

async function passes(openid: string, text: string): Promise<boolean> {
  const characters = [...text]
  for (let i = 0; i < characters.length; i += LONGEST) {
    const part = characters.slice(i, i + LONGEST).join('')
    if (!(await asked(openid, part))) return false
  }
  return true
}

async function asked(openid: string, text: string): Promise<boolean> {
  try {
    return await textPasses(text, openid)
  } catch (error) {
    console.error('content check failed', error)
    throw new ActionError('UPSTREAM', '微信的内容检查暂时没有回应，内容已保留，请稍后再试。')
  }
}
