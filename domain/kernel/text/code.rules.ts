import { withDashes, withoutBlanks, withoutInvisible } from './characters.rules'
import { maskText } from './free-text.rules'
import { checkIdNumber } from './id-number.rules'

/** A number or code that stands on a paper, as it is kept: plain letters and digits, no blanks; its dashes are its own. */
export const cleanCode = (text: string): string =>
  withoutBlanks(withDashes(withoutInvisible(text.normalize('NFKC')))).toUpperCase()

export const maskCode = (text: string): string => maskText(cleanCode(text))

const ID_LENGTH = 18
/** Which disability (1 to 7), which level (1 to 4); "B1" on one that was replaced once. */
const KIND_AND_LEVEL = /^[1-7][1-4](B\d)?$/

/**
 * The number of a disability card: the ID number and two digits.
 * @param today 'YYYY-MM-DD'
 * @returns what is wrong, as a sentence; null when it can be one
 */
export function checkDisabilityCard(text: string, today: string): string | null {
  const code = cleanCode(text)
  if (code.length < ID_LENGTH + 2) return `残疾人证号是20位（身份证号加2位），现在是${code.length}位，请对照证件检查。`
  if (checkIdNumber(code.slice(0, ID_LENGTH), today) !== null)
    return '残疾人证号的前18位就是身份证号，里面有一位填错了，请对照证件检查。'
  return KIND_AND_LEVEL.test(code.slice(ID_LENGTH))
    ? null
    : '残疾人证号的最后2位是残疾类别（1到7）和等级（1到4），请对照证件检查。'
}
