import type { Role } from '../kernel'
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

/**
 * How sure it is that somebody is who they say, the least first: they said so · WeChat vouches for the phone number · staff
 * or a grid worker saw the original of the ID card · a real-name check said yes, where one is configured.
 */
export const CERTAINTY_LEVELS = ['declared', 'phone', 'seen', 'checked'] as const
export type CertaintyLevel = (typeof CERTAINTY_LEVELS)[number]

export const isAtLeast = (level: CertaintyLevel, wanted: CertaintyLevel): boolean =>
  CERTAINTY_LEVELS.indexOf(level) >= CERTAINTY_LEVELS.indexOf(wanted)

/** As people read it. */
export const CERTAINTY_WORDS: Readonly<Record<CertaintyLevel, string>> = {
  declared: '自己填的，还没有核对',
  phone: '手机号由微信核对过',
  seen: '工作人员看过身份证原件',
  checked: '实名核验过',
}

/** Staff who keep the register: find, correct, connect a WeChat. */
export const REGISTRARS: Role[] = ['clerk', 'admin']

/** Whoever stands at the doors of a grid. */
export const VISITORS: Role[] = ['gridWorker']
