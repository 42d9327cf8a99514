import { type About, type Change, logged } from '../../../kernel'
import type { CommunityDocument } from '../../communities'
import { closureDays, hoursInWords } from '../../hours.rules'
import type { Closure, ExtraDay, Office } from '../../views'

/** The settings as they are from now on; the log says what is other than before. */
export function settingsSaved(
  document: CommunityDocument,
  { by, at }: About,
  office: Office,
): Change<CommunityDocument> {
  return {
    set: office,
    log: [logged(by, at, 'saveSettings', differencesOf(document, office).join('；') || '没有改动')],
  }
}

const differencesOf = (before: Office, after: Office): string[] => [
  ...changed('电话', before.phone, after.phone),
  ...changed('地址', before.address, after.address),
  ...changed('开门时间', hoursInWords(before.hours), hoursInWords(after.hours)),
  ...changes('休息', before.closures.map(closureLine), after.closures.map(closureLine)),
  ...changes('加开', before.extraDays.map(extraLine), after.extraDays.map(extraLine)),
]

const changed = (what: string, before: string, after: string): string[] =>
  before === after ? [] : [`${what}：${before || '没有填'}改为${after || '没有填'}`]

const changes = (what: string, before: readonly string[], after: readonly string[]): string[] => [
  ...after.filter((line) => !before.includes(line)).map((line) => `加上${what}：${line}`),
  ...before.filter((line) => !after.includes(line)).map((line) => `取消${what}：${line}`),
]

const closureLine = (closure: Closure): string => `${closureDays(closure)} ${closure.reason}`
const extraLine = ({ day, reason }: ExtraDay): string => `${closureDays({ from: day, to: day })} ${reason}`
