import {
  charactersOf,
  oneBlank,
  withDashes,
  withoutBlanks,
  withoutInvisible,
  withWholeCharacters,
} from './characters.rules'

/** Of what was typed or spoken, without the dot or comma that ends it. */
const plain = (text: string) =>
  withoutBlanks(withDashes(withoutInvisible(withWholeCharacters(text).normalize('NFKC')))).replace(
    /^[(,.，。、]+|[),.，。、;]+$/gu,
    '',
  )

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

const FINANCIAL = '壹贰叁肆伍陆柒捌玖拾'
const ORDINARY = '一二三四五六七八九十'
const ordinaryNumerals = (text: string) =>
  text.replace(/[壹贰叁肆伍陆柒捌玖拾]/gu, (digit) => ORDINARY.charAt(FINANCIAL.indexOf(digit)))

/** What people call a unit of a building: "2门", "2号门", "2梯", "2道口". */
const CALLED_UNIT = /([\d〇零一二两三四五六七八九十A-Z])(号?[门門][洞栋]?|号|梯|道口?|口)$/iu

/** "2": of "2单元", "二单元", "贰单元", "2門", "02", "Ⅱ"; a unit with a letter keeps it: "A". What is neither stays as typed. */
export function cleanUnit(text: string): string {
  const unit = ordinaryNumerals(plain(text))
    .replace(/^(第|[单單]元|#|no\.?)/iu, '')
    .replace(/([单單]元?|#)$/u, '')
    .replace(CALLED_UNIT, '$1')
    .toUpperCase()
  const chinese = numberOf(unit)
  if (chinese !== null) return String(chinese)
  const roman = ROMAN.indexOf(unit)
  if (roman > 0) return String(roman)
  return /^\d+$/.test(unit) ? String(Number(unit)) : unit
}

/** 一 to 九十九, and digit by digit: 一二. */
function numberOf(text: string): number | null {
  if (/^[〇零一二三四五六七八九]{2,}$/u.test(text))
    return Number([...text].map((digit) => NUMERALS.indexOf(digit === '〇' ? '零' : digit)).join(''))
  const alone = NUMERALS.indexOf(text === '两' ? '二' : text === '〇' ? '零' : text)
  if (alone >= 0) return alone
  const match = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/u.exec(text)
  if (!match) return null
  return (match[1] ? NUMERALS.indexOf(match[1]) : 1) * 10 + (match[2] ? NUMERALS.indexOf(match[2]) : 0)
}

/** "301": of "301室", "３０１ 号", "三〇一号房间"; what is no number stays as typed. */
export function cleanRoom(text: string): string {
  const room = plain(text)
    .replace(/^(房间|房号|室|#)/u, '')
    .replace(/([\d〇零一二三四五六七八九A-Z])(号?房间|号?[室房户家]+|号|#)$/iu, '$1')
    .toUpperCase()
  const digits = ordinaryNumerals(room)
  return /^[〇零一二三四五六七八九]{3,4}$/u.test(digits) ? String(numberOf(digits)) : room
}

const unitText = (unit: string) => (/^[\dA-Z]+$/.test(unit) ? `${unit}单元` : unit)
const roomText = (room: string) => (/^[\dA-Z-]+$/.test(room) ? `${room}室` : room)

/** "阳光苑3栋2单元502室", however unit and room were typed. */
export const homeText = (building: string, unit: string, room: string): string =>
  `${building}${unit ? unitText(cleanUnit(unit)) : ''}${room ? roomText(cleanRoom(room)) : ''}`

/**
 * @param units how many units the building has
 * @returns what is wrong with a told unit, as a sentence; null when it can be one
 */
export function checkUnit(text: string, building: string, units: number): string | null {
  const unit = cleanUnit(text)
  if (/[\d一二三四五六七八九十百千]/u.test(unit) && !/^\d+$/.test(unit))
    return `单元只写是第几个，比如2；${building}有${units}个单元。`
  if (!/^\d+$/.test(unit)) return null
  const number = Number(unit)
  return number < 1 || number > units ? `${building}只有${units}个单元，请检查。` : null
}

export const cleanAddress = (text: string): string => oneBlank(withoutInvisible(text))

const SHOWN = 6
const NUMERAL = '一二两三四五六七八九十零〇百廿卅卌幺壹贰叁肆伍陆柒捌玖拾弌弍弎'
const COUNTED = '栋幢座号单层楼室组社队弄巷门排院杠区-'
/** What a village counts its people by, where a word stands before it. */
const GROUP = '[大小]?[队组]|生产|村民'
const NUMBERED = new RegExp(
  `[\\p{N}A-Za-z#]|[${NUMERAL}]([${NUMERAL}]|(?=[${COUNTED}]|${GROUP}))|[甲乙丙丁戊己庚辛壬癸](?=[${COUNTED}])`,
  'u',
)
/** Behind its name stand groups and hamlets, and a few households live in each. */
const VILLAGE = /^.*?村/u
/** The part that many people live at, to the last word for such a place. 张家院子 is none: it says who lives there. */
const PUBLIC = /^.*[省市县区镇乡村街路巷道苑园城府庭]/u

/**
 * "样例路***", "石桥村***": the road, the housing estate or the village, and never anything from the first number of a
 * house or group on, nor what stands behind a village's name. Where only that was written, nothing.
 */
export function maskAddress(text: string): string {
  const address = withDashes(withWholeCharacters(cleanAddress(text)).normalize('NFKC'))
  const number = NUMBERED.exec(address)
  const before = number ? address.slice(0, number.index) : address
  const place = PUBLIC.exec(VILLAGE.exec(before)?.[0] ?? before)?.[0] ?? ''
  return `${charactersOf(place).slice(0, SHOWN).join('')}***`
}
