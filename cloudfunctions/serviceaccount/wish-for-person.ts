import { checkPhone, cleanPhone, cleanText } from '../../domain/kernel/text/rules'

/** What somebody wants of a person: to be called at a number, to be asked about something. */
export interface Wish {
  phone: string | null
  words: string
}

/** 人工 alone, or with what it is about after a blank or a mark: 人工耳蜗 is a question. */
const WANTED = new RegExp(
  `^(?:${[
    '(?:请|麻烦|帮|我)*(?:想找|要找|转接到?|接通|转|找|要|接|叫|联系)?(?:一下|一个|个)?\\s*(?:人工服务|人工客服|人工|客服|真人|活人|社区工作人员|社区干部|工作人员|书记|网格员)',
    '(?:请|麻烦|帮|我)*(?:想找|要找|找|叫|联系)(?:一下|一个|个)?(?:人|社区|你们)来?',
    '(?:请|麻烦)?(?:你们)?(?:给我)?(?:回|打)(?:个|一个)?电话(?:给我)?|请?联系我|call me',
  ].join('|')})(?:$|(?=\\d)|[\\s,，.。:：;；!！?？、-]+)(.*)$`,
  'isu',
)

const NUMBER = /(?:\+?86[ -]?)?(?:1[3-9]\d(?:[ -]?\d{4}){2}|0\d{2,3}[ -]?[1-9]\d{6,7})(?!\d)/

/**
 * Whether these words ask for a person: 人工, 转人工, "人工 想问低保 13800138000", or a phone number alone, which is what
 * the answer to 人工 asks for. @returns null when it is something else
 */
export function wishForPerson(words: string): Wish | null {
  const said = cleanText(words.normalize('NFKC'))
  const alone = numberIn(said)
  if (
    alone &&
    said
      .replace(alone.written, '')
      .replace(/^(我的)?(电话|手机号?|号码)?(是)?/, '')
      .trim() === ''
  )
    return { phone: alone.phone, words: '' }
  const rest = WANTED.exec(said)?.[1]
  if (rest === undefined) return null
  const number = numberIn(rest)
  const about = number ? rest.replace(number.written, ' ') : rest
  return { phone: number?.phone ?? null, words: /[\p{L}\p{N}]/u.test(about) ? about.trim() : '' }
}

function numberIn(text: string): { phone: string; written: string } | null {
  const written = NUMBER.exec(text)?.[0]
  return written && checkPhone(written) === null ? { phone: cleanPhone(written), written } : null
}
