import type { Item } from '../../../catalog/views'
import { linksOf, present, unseal } from '../../../kernel'
import { fullAddress, maskedAddress, PURPOSE } from '../../../people'
import { dueInWords, gridName } from '../../../places'
import type { TaskCard, TaskView } from '../../views'
import { type Case, isPickupOpen } from '../document'
import { itemOf } from '../item-of'
import { materialStates } from './materials'

/** What a list has of a case when it shows its pick-up. */
type Fetched = Pick<Case, '_id' | 'version' | 'area' | 'item' | 'applicant' | 'pickup'>

/** What the grid worker is to fetch. Address and phone in full while it is open, masked afterwards. */
export async function taskCard(document: Fetched, now: number): Promise<TaskCard> {
  return cardOf(document, await itemOf(document), now)
}

/** The same with what was photographed. */
export async function taskView(document: Case, now: number): Promise<TaskView> {
  const item = await itemOf(document)
  const { materials } = present(document.pickup)
  const states = materialStates(item, { materials: document.materials }, new Map()).filter(({ key }) =>
    materials.includes(key),
  )
  const links = await linksOf(states.flatMap(({ key }) => document.materials[key]?.files ?? []))
  return {
    ...cardOf(document, item, now),
    collected: materialStates(item, { materials: document.materials }, links).filter(({ key }) =>
      materials.includes(key),
    ),
  }
}

function cardOf(document: Fetched, item: Item, now: number): TaskCard {
  const { applicant, pickup } = document
  const isOpen = isPickupOpen(document)
  const { askedAt, dueAt, local, note, materials } = present(pickup)
  const address = isOpen ? fullAddress(applicant.address) : maskedAddress(applicant.address)
  return {
    caseId: document._id,
    taskId: present(pickup).taskId,
    version: document.version,
    itemName: document.item.everyday,
    applicantName: applicant.name,
    addressText: address ?? '没有登记住址，请先打电话',
    phone: isOpen && applicant.phone ? unseal(applicant.phone, PURPOSE.phone) : null,
    materials: item.materials
      .filter(({ key }) => materials.includes(key))
      .map(({ key, name, note: hint }) => ({ key, name, ...(hint ? { note: hint } : {}) })),
    askedAt,
    due: isOpen ? { at: dueAt, words: dueInWords(dueAt, now, local), overdue: now > dueAt } : null,
    state: isOpen ? 'open' : 'done',
    calledOff: present(pickup).calledOff ?? false,
    note,
    grid: gridName(document.area),
    location: applicant.location,
  }
}
