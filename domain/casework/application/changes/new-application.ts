import type { Item } from '../../../catalog/views'
import { type Actor, born, dayOf, type EffectSpec, type LogEntry, readableNumber } from '../../../kernel'
import type { Person } from '../../../people'
import type { Level } from '../../views'
import type { Applicant, Case, CaseItem } from '../document'
import { indexFields } from '../index-fields'
import { ownKey } from '../running-key'

/** Health, disability and hardship: seen by the desks that handle them, by nobody who merely oversees. */
const SENSITIVE_THEMES = ['社会救助', '残疾人服务', '医疗保障', '儿童福利']
const SENSITIVE_ITEMS = ['family-planning-special-support', 'elder-care-subsidy', 'veteran-pension-subsidy']

export const isSensitive = (item: Pick<Item, 'id' | 'theme'>): boolean =>
  SENSITIVE_THEMES.includes(item.theme) || SENSITIVE_ITEMS.includes(item.id)

/** An empty draft. `applicant` is whoever it is for; `owner` whoever fills it in. */
export function newDraft(
  id: string,
  item: Item,
  owner: Actor,
  applicant: Person,
  at: number,
  log: LogEntry[],
  effects: EffectSpec[] = [],
): Case {
  const draft: Case = {
    ...born(id, applicant.area, at, log, effects),
    no: readableNumber('PZL', dayOf(at), id),
    status: 'draft',
    level: 'community',
    item: caseItem(item),
    sensitive: isSensitive(item),
    ownerId: owner.id,
    ownerOpenid: owner.openid,
    ownerName: owner.name,
    ...madeFor(applicant),
    form: {},
    materials: {},
    earlier: [],
    step: 0,
    submittedAt: null,
    decidedAt: null,
    deliveredAt: null,
    clock: { startedOn: null, pauses: [] },
    supplement: null,
    pickup: null,
    result: null,
    refusal: null,
    rating: null,
    state: 'draft',
    dueAt: null,
    sortAt: at,
    scopes: [],
    position: '',
    words: [],
    parties: [owner.id],
    runningKey: ownKey(id),
    openFor: [],
  }
  return { ...draft, ...indexFields(draft, at) }
}

const applicantOf = (person: Person): Applicant => ({
  personId: person._id,
  name: person.name,
  initials: person.initials,
  idNumber: person.idNumber,
  idMasked: person.idMasked,
  phone: person.phone,
  phoneMasked: person.phoneMasked,
  address: person.address,
  location: person.location,
})

/** Whom a draft is for, as the register has them today: until it is handed in, another may be chosen, or may move. */
export const madeFor = (person: Person): Pick<Case, 'applicant' | 'community' | 'area'> => ({
  applicant: applicantOf(person),
  community: person.community,
  area: person.area,
})

export const caseItem = (item: Item): CaseItem => ({
  id: item.id,
  version: item.version,
  name: item.name,
  everyday: item.everyday,
  department: item.department,
  promisedDays: item.promisedDays,
  repeatable: item.repeatable ?? false,
  decidedAt: highestOffice(item),
})

function highestOffice({ steps }: Pick<Item, 'steps'>): Level {
  if (steps.some(({ actor }) => actor === '县级部门')) return 'county'
  return steps.some(({ actor }) => actor === '镇（街道）') ? 'town' : 'community'
}
