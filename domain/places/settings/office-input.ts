import { z } from 'zod'
import { badInput, type Day, TypedText } from '../../kernel'
import { isWorkingDay } from '../calendar'
import type { Office } from '../views'
import { cleanOffice, officeProblems } from './office.rules'

// what is wrong with the values is said by the rules, each beside its field: here only how much there may be of what
const Minutes = z.number()
const Reason = TypedText(200, 'others')
const DayTyped = z.string().max(40)

/** The settings as somebody wants them, all of them. */
export const OFFICE_INPUT = {
  phone: z.string().max(60),
  address: TypedText(300, 'others'),
  hours: z
    .array(
      z
        .array(z.tuple([Minutes, Minutes]).readonly())
        .max(10)
        .readonly(),
    )
    .max(7)
    .readonly()
    .nullable(),
  closures: z
    .array(z.strictObject({ from: DayTyped, to: DayTyped, reason: Reason }))
    .max(500)
    .readonly(),
  extraDays: z
    .array(z.strictObject({ day: DayTyped, reason: Reason }))
    .max(500)
    .readonly(),
}

/** What is over happened: whoever leaves it out has not undone it, and cases that ran through it are still explained. */
const withThePast = (typed: Office, before: Office, today: Day): Office => ({
  ...typed,
  closures: [
    ...before.closures.filter((one) => one.to < today && !typed.closures.some(({ from }) => from === one.from)),
    ...typed.closures,
  ],
  extraDays: [
    ...before.extraDays.filter((one) => one.day < today && !typed.extraDays.some(({ day }) => day === one.day)),
    ...typed.extraDays,
  ],
})

/**
 * The settings as they are kept.
 * @throws BAD_INPUT with a sentence for everything that is wrong, by input path
 */
export function officeOf(typed: Office, before: Office, today: Day): Office {
  const problems = officeProblems(typed, before, today)
  for (const [index, { day }] of typed.extraDays.entries()) {
    const stood = before.extraDays.some((one) => one.day === day)
    const path = `extraDays.${index}`
    if (!problems[path] && !stood && isWorkingDay(day)) problems[path] = '这一天本来就上班，不用登记加开。'
  }
  if (Object.keys(problems).length > 0) throw badInput(problems)
  return cleanOffice(withThePast(typed, before, today))
}
