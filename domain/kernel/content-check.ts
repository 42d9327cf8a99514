import { ActionError, type FieldErrors } from './errors'
import { textPasses } from './wx'

/**
 * Text that others will see passes WeChat's content check first.
 * @param texts by input path; empty ones are skipped
 * @throws REJECTED_CONTENT with the paths that were refused; UPSTREAM when WeChat gives no answer
 */
export async function checkContent(openid: string, texts: Record<string, string | null | undefined>): Promise<void> {
  const wanted = Object.entries(texts).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const verdicts = await Promise.all(wanted.map(([, text]) => passes(openid, text)))
  const fields: FieldErrors = {}
  wanted.forEach(([path], index) => {
    if (!verdicts[index]) fields[path] = '这段文字没有通过微信的内容检查，请换一种说法。'
  })
  const refused = Object.keys(fields)
  if (refused.length > 0)
    throw new ActionError('REJECTED_CONTENT', '有文字没有通过微信的内容检查，已标出，其余都保留着。', fields)
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
