import type { Template } from './template'

/**
 * What WeChat accepts in each kind of field. Source: 小程序订阅消息 发送订阅消息 "订阅消息参数值内容限制说明".
 * A field's kind is its key without the number.
 */
const RULES: Record<string, (value: string) => boolean> = {
  thing: (value) => length(value) <= 20,
  short_thing: (value) => length(value) <= 5,
  number: (value) => /^-?\d+(\.\d+)?$/.test(value) && value.length <= 32,
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => length(value) <= 5 && !/[\p{L}\p{N}]/u.test(value),
  character_string: (value) => /^[\x20-\x7e]{1,32}$/.test(value),
  time: (value) => eachMoment(value, isTime),
  date: (value) => eachMoment(value, isDate),
  amount: (value) => /^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/.test(value),
  phone_number: (value) => /^[\d+\-() ]{1,17}$/.test(value),
  car_number: (value) => /^[\p{Script=Han}A-Z0-9a-z][A-Za-z0-9]{0,6}[\p{Script=Han}A-Za-z0-9]$/u.test(value),
  name: isName,
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
}

/** Why WeChat would answer 47003 to this data; undefined when it is good. */
export function fieldFault(template: Template, data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return 'data is empty'
  const given = data as Record<string, { value?: unknown } | undefined>
  const extra = Object.keys(given).find((key) => !(key in template.fields))
  if (extra) return `data.${extra} is not a field of the template`
  for (const key of Object.keys(template.fields)) {
    const value = given[key]?.value
    if (value === undefined || value === null || String(value).trim() === '') return `data.${key}.value is empty`
    const rule = RULES[key.replace(/\d+$/, '')]
    if (rule && !rule(String(value))) return `data.${key}.value invalid`
  }
  return undefined
}

/** Characters as people count them: an emoji or a rare Chinese character is one. */
const length = (value: string) => [...value].length

/** One moment, or two with a `~` between them. */
function eachMoment(value: string, test: (moment: string) => boolean): boolean {
  const moments = value.split('~').map((moment) => moment.trim())
  return moments.length <= 2 && moments.every(test)
}

const CLOCK = '([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?'
const DAY =
  '(\\d{4}年(0?[1-9]|1[0-2])月(0?[1-9]|[12]\\d|3[01])日|\\d{4}(?<sep>[-/.])(0?[1-9]|1[0-2])\\k<sep>(0?[1-9]|[12]\\d|3[01]))'

function isTime(moment: string): boolean {
  return new RegExp(`^(${DAY}\\s?)?${CLOCK}$`).test(moment)
}

function isDate(moment: string): boolean {
  return new RegExp(`^${DAY}(\\s?${CLOCK})?$`).test(moment)
}

/** At most 10 characters once there is Chinese in it, at most 20 letters or symbols without. */
function isName(value: string): boolean {
  if (/\d/.test(value)) return false
  return /\p{Script=Han}/u.test(value) ? length(value) <= 10 : length(value) <= 20
}
