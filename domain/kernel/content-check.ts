import type { z } from 'zod'
import { ActionError, type FieldErrors } from './errors'
import { EACH, type SentText, textFields, textsSent } from './seen-by'
import { textPasses } from './wx'

/**
 * What others will read of an input passes WeChat's content check: one request for every text, and one for all rows of a
 * list; none where nothing was written.
 * @param openid '' for whoever has none (docs of `textPasses`)
 * @throws REJECTED_CONTENT with the paths that were refused; UPSTREAM when WeChat gives no answer
 */
export async function checkContent(schema: z.core.$ZodType, input: unknown, openid: string): Promise<void> {
  const asked = new Map<string, SentText[]>()
  for (const text of textsSent(fieldsForOthers(schema), input)) {
    const together = isInList(text) ? text.field : text.path
    asked.set(together, [...(asked.get(together) ?? []), text])
  }
  const refused = (await Promise.all([...asked.values()].map((texts) => refusedOf(texts, openid)))).flat()
  if (refused.length === 0) return
  const fields: FieldErrors = Object.fromEntries(refused.map(({ path }) => [path, REFUSED]))
  throw new ActionError('REJECTED_CONTENT', '有文字没有通过微信的内容检查，已标出，其余都保留着。', fields)
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
