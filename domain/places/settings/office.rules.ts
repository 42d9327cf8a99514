import type { Role } from '../../kernel'
import { type Day, daysFrom, isDay } from '../../kernel/clock/rules'
import { charactersOf, checkPhone, cleanPhone, cleanText, hasBrokenCharacter, isBlank } from '../../kernel/text/rules'
import { closureOn, WEEKDAYS } from '../hours.rules'
import type { Closure, ExtraDay, Office, Spell, Week } from '../views'

/** Who keeps the settings of a community. */
export const SETTERS: Role[] = ['secretary', 'admin']

/** Most of each, so that what every case takes along of them stays small. */
const MOST_CLOSURES = 30
const MOST_EXTRA_DAYS = 20
export const MOST_SPELLS = 3
/** Days of closures that are still to come, all together: who is away longer needs another office, not a calendar. */
const MOST_DAYS_CLOSED = 40
export const REASON_MOST = 20
const ADDRESS_MOST = 60

const DAY_MINUTES = 24 * 60

/** How what was typed is kept: phone as every phone, texts as every text, spells and days in their order. */
export const cleanOffice = (office: Office): Office => ({
  phone: cleanOfficePhone(office.phone),
  address: cleanText(office.address),
  hours: office.hours?.map((spells) => [...spells].sort(([a], [b]) => a - b)) ?? null,
  closures: office.closures
    .map(({ from, to, reason }) => ({ from, to, reason: cleanText(reason) }))
    .sort((a, b) => (a.from < b.from ? -1 : 1)),
  extraDays: office.extraDays
    .map(({ day, reason }) => ({ day, reason: cleanText(reason) }))
    .sort((a, b) => (a.day < b.day ? -1 : 1)),
})

/** A landline keeps the dash after its area, as it hangs on the door. */
function cleanOfficePhone(typed: string): string {
  const number = cleanPhone(typed)
  const dashed = typed.normalize('NFKC').match(/^\D*(0\d{2,3})\s*[-—–]\s*\d/)?.[1]
  return dashed && number.startsWith(dashed) ? `${dashed}-${number.slice(dashed.length)}` : number
}

/** A hotline may be an office's number, which it is not for a person. */
const HOTLINE = /^([48]00\d{7}|12\d{3})$/

/**
 * What is wrong with settings, by input path, each as a sentence; {} when they may be kept. What stands already is not
 * refused anew: a closure that has begun, a number from before there was a check.
 * @param before as it is kept
 */
export function officeProblems(office: Office, before: Office, today: Day): Record<string, string> {
  const problems: Record<string, string | null> = {
    phone: office.phone === before.phone ? null : phoneProblem(office.phone),
    address: textProblem(office.address, '地址', ADDRESS_MOST),
    ...hoursProblems(office.hours),
    ...closureProblems(office, before, today),
    ...extraDayProblems(office, before, today),
  }
  return Object.fromEntries(Object.entries(problems).filter((one): one is [string, string] => one[1] !== null))
}

function phoneProblem(phone: string): string | null {
  if (HOTLINE.test(cleanPhone(phone))) return null
  return checkPhone(phone)?.replace('请填您本人或家人的手机号，或带区号的座机', '请填完整的号码') ?? null
}

function textProblem(text: string, label: string, most: number): string | null {
  if (hasBrokenCharacter(text)) return `${label}里有一个字没有传完整，请删掉重打。`
  if (isBlank(text)) return `请填写${label}。`
  return charactersOf(text.trim()).length > most ? `${label}最多${most}个字，请删短一些。` : null
}

function hoursProblems(week: Week | null): Record<string, string> {
  if (!week) return {}
  if (week.length !== WEEKDAYS.length) return { hours: '一周要有七天，请刷新后再填。' }
  if (week.every((spells) => spells.length === 0)) return { hours: '一周里至少要有一天开门。' }
  return Object.fromEntries(
    week.flatMap((spells, weekday) => {
      const problem = spellsProblem(spells, WEEKDAYS[weekday] ?? '')
      return problem ? [[`hours.${weekday}`, problem]] : []
    }),
  )
}

function spellsProblem(spells: readonly Spell[], weekday: string): string | null {
  if (spells.length > MOST_SPELLS) return `${weekday}最多分${MOST_SPELLS}段，请合并。`
  for (const [from, to] of spells) {
    const isTime = (minutes: number) => Number.isInteger(minutes) && minutes >= 0 && minutes <= DAY_MINUTES
    if (!isTime(from) || !isTime(to)) return `${weekday}的时间没有填完整，请写成 8:30 这样。`
    if (to <= from) return `${weekday}的下班时间要晚于上班时间。`
  }
  const inOrder = [...spells].sort(([a], [b]) => a - b)
  const overlaps = inOrder.some(([from], index) => index > 0 && from < (inOrder[index - 1]?.[1] ?? 0))
  return overlaps ? `${weekday}的两段时间重叠了，请改开。` : null
}

function closureProblems({ closures }: Office, before: Office, today: Day): Record<string, string | null> {
  const problems = closures.map((closure, index): [string, string | null] => [
    `closures.${index}`,
    closureProblem(closure, {
      begun: before.closures.some(({ from }) => from === closure.from),
      others: closures.filter((_, other) => other !== index),
      today,
    }),
  ])
  const coming = closures.filter(({ to }) => to >= today)
  const tooMany = coming.length > MOST_CLOSURES ? `今后的休息最多登记${MOST_CLOSURES}条，请合并或删去一些。` : null
  const tooLong =
    coming.filter(isRange).reduce((days, one) => days + daysOf(one), 0) > MOST_DAYS_CLOSED
      ? `今后的休息一共最多${MOST_DAYS_CLOSED}天。休息更久的，请和镇里商量由谁代办。`
      : null
  return { ...Object.fromEntries(problems), closures: tooMany ?? tooLong }
}

function closureProblem(
  { from, to, reason }: Closure,
  { begun, others, today }: { begun: boolean; others: readonly Closure[]; today: Day },
): string | null {
  if (!isDay(from) || !isDay(to)) return '请选休息的日期。'
  if (to < from) return '结束日期不能早于开始日期。'
  if (!begun && from < today) return '已经过去的日子不用登记，请选今天或以后。'
  if (to > inAYear(today)) return '最远登记到一年以内。'
  if (others.some((one) => one.from <= to && from <= one.to)) return '这几天和另一条休息重叠了，请改开或合并。'
  return textProblem(reason, '休息的原因', REASON_MOST)
}

function extraDayProblems(office: Office, before: Office, today: Day): Record<string, string | null> {
  const { extraDays } = office
  const problems = extraDays.map((extra, index): [string, string | null] => [
    `extraDays.${index}`,
    extraDayProblem(extra, office, {
      stood: before.extraDays.some(({ day }) => day === extra.day),
      twice: extraDays.some((one, other) => other !== index && one.day === extra.day),
      today,
    }),
  ])
  const coming = extraDays.filter(({ day }) => day >= today).length
  return {
    ...Object.fromEntries(problems),
    extraDays: coming > MOST_EXTRA_DAYS ? `今后的加开日最多登记${MOST_EXTRA_DAYS}天。` : null,
  }
}

function extraDayProblem(
  { day, reason }: ExtraDay,
  office: Pick<Office, 'closures'>,
  { stood, twice, today }: { stood: boolean; twice: boolean; today: Day },
): string | null {
  if (!isDay(day)) return '请选加开的日期。'
  if (!stood && day < today) return '已经过去的日子不用登记，请选今天或以后。'
  if (!stood && day > inAYear(today)) return '最远登记到一年以内。'
  if (twice) return '这一天登记了两次，请删去一条。'
  if (closureOn(office, day)) return '这一天已经登记了休息，请先改那一条。'
  return textProblem(reason, '加开的原因', REASON_MOST)
}

const isRange = ({ from, to }: Closure): boolean => isDay(from) && isDay(to) && from <= to

const daysOf = ({ from, to }: Closure): number => daysFrom(from, to) + 1

/** As text days are in order; 29 February is compared, not shown. */
const inAYear = (today: Day): Day => `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
