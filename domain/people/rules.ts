import { checkIdNumber, checkName, checkPhone } from '../kernel/text/rules'

export { checkIdNumber } from '../kernel/text/rules'

/** What is wrong with what somebody tells about a person, by input key. */
export function checkIdentity(
  told: { name?: string; idNumber?: string; phone?: string },
  today: string,
): Record<string, string> {
  const problems: Record<string, string> = {}
  const name = told.name === undefined ? null : checkName(told.name)
  const id = told.idNumber === undefined ? null : checkIdNumber(told.idNumber, today)
  const phone = told.phone === undefined ? null : checkPhone(told.phone)
  if (name) problems.name = name
  if (id) problems.idNumber = id
  if (phone) problems.phone = phone
  return problems
}
