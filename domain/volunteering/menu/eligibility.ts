import type { Service } from '../views'

/** Tags that staff give to households that need more: 低保, 特困, 残疾, 独居 ... */
const SPECIAL_TAGS = ['lowIncome', 'destitute', 'disabled', 'livesAlone', 'orphan', 'bereaved', 'special']

const isElder = (tags: string[]) => tags.includes('elder')
const isSpecial = (tags: string[]) => tags.some((tag) => SPECIAL_TAGS.includes(tag))

/** @returns why this person cannot have the service, as a sentence; null when they can */
export function whyNotFor(service: Service, tags: string[], name: string): string | null {
  if (service.audience === 'elder' && !isElder(tags) && !isSpecial(tags))
    return `“${service.name}”是给60岁以上老人的，${name}还不能点。可以看看菜单里其他服务。`
  if (service.audience === 'special' && !isSpecial(tags))
    return `“${service.name}”是给低保、残疾、独居等困难家庭的。如果${name}家属于这些情况，请给社区打电话登记。`
  return null
}

/** Is the low price waived for this person? */
export const isFreeFor = (service: Service, tags: string[]): boolean =>
  service.price.kind === 'low' && (isSpecial(tags) || (isElder(tags) && service.price.freeFor.includes('老人')))
