import { type Case, newDraft, storedForm, submitted } from '../../domain/casework'
import { cases } from '../../domain/casework/application/collection'
import { itemAt } from '../../domain/catalog'
import type { Item } from '../../domain/catalog/views'
import { asWorker } from '../../domain/gridwork'
import { applied, now, present } from '../../domain/kernel'
import type { Mailbox } from '../../domain/messaging/mailbox'
import { mailboxes, newMailbox, STANDING } from '../../domain/messaging/mailbox'
import { actorOf, newPerson, type Person } from '../../domain/people'
import { people } from '../../domain/people/person'
import type { Community } from '../../domain/places'
import { STATE_CALENDAR } from '../../domain/places'
import { communities } from '../../domain/places/communities'
import { hashPassword } from '../../domain/staff'
import { accounts, NEW_ACCOUNT } from '../../domain/staff/account'
import { newOrder, type Order, placeOf, serviceAt, sideOf, taken } from '../../domain/volunteering'
import { orders } from '../../domain/volunteering/order/document'
import { connect } from '../../scripts/operator/connect'
import { demonstrationTemplates } from '../../scripts/seed/settings'
import { functionsEnv } from '../../scripts/start/serve'
import { FORM, ITEM } from '../harness/case-maker'
import { HOME, idNumber, testCommunity } from '../harness/neighbourhood'
import { askSimulator } from '../product/product'

const templates = demonstrationTemplates()
export const NOTICE = templates.notice.id
export const CASE = templates.caseProgress.id
export const ORDER = templates.orderProgress.id

/** Points the domain in this process at the product's database. */
export function reach(url: string, secretKeys: string): void {
  Object.assign(process.env, functionsEnv(secretKeys), { SIMULATOR_URL: url })
  connect()
}

/** A community with so many residents, all with WeChat, the first `workers` of them grid workers, and one clerk. */
export async function settleCrowd(count: number, workers = 0): Promise<Person[]> {
  const community = testCommunity(HOME, '普子岭社区', null)
  await communities.insertMany([community])
  const password = await hashPassword('puziling-demo')
  const at = now()
  const stored = { version: 1, area: HOME, createdAt: at, updatedAt: at }
  const grants = [{ role: 'clerk' as const, area: HOME, areaName: '样例' }]
  await accounts.insertMany([
    { _id: 'clerk', ...stored, password, name: '窗口样例', title: '窗口', grants, ...NEW_ACCOUNT },
  ])
  const crowd: Person[] = []
  for (let index = 0; index < count; index++) crowd.push(await resident(index, community, index < workers))
  await people.insertMany(crowd)
  return crowd
}

async function resident(index: number, community: Community, isWorker: boolean): Promise<Person> {
  const number = String(index).padStart(4, '0')
  const born = `19${50 + Math.floor(index / 1000)}-01-01`
  const home = { buildingId: index % 2 ? 'b1' : 'b2', unit: '1', room: '101' }
  const told = { name: '样例', idNumber: idNumber(born, index % 1000), phone: null, home }
  const person = await newPerson(`person-${number}`, `o-${number}`, told, community, now(), [])
  if (!isWorker) return person
  return { ...person, ...asWorker(person, { grid: person.area, phone: null }) }
}

const AT_ONCE = 64

/**
 * They said yes in the dialog: to notices and cases for good, to orders once; WeChat knows it and so do we.
 * @param wantedBy the templates to which the n-th of them said yes
 */
export async function acceptMessages(
  url: string,
  crowd: Person[],
  wantedBy: (index: number) => string[],
): Promise<void> {
  const ledger = (ids: string[]) => Object.fromEntries(ids.map((id) => [id, id === ORDER ? 1 : STANDING]))
  const boxes = crowd.map(({ openid }, index): Mailbox => newMailbox(openid, now(), { quota: ledger(wantedBy(index)) }))
  await mailboxes.insertMany(boxes)
  const answers = crowd.flatMap(({ openid }, index) =>
    wantedBy(index).map((templateId) => ({ openid, templateId, result: 'accept' })),
  )
  await inLanes(answers, (answer) => askSimulator(url, 'subscribe', answer))
}

/** Does `work` for each, so many at once. */
export async function inLanes<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = new Array(list.length)
  let next = 0
  const lane = async () => {
    for (let index = next++; index < list.length; index = next++) results[index] = await work(present(list[index]))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return results
}

/** One submitted case each, whose message to its owner is still to be sent. */
export async function casesWithMessages(crowd: Person[]): Promise<Case[]> {
  const item = (await itemAt(ITEM.itemId)) as Item
  const made = crowd.map((person, index) => {
    const by = actorOf(person)
    const draft = newDraft(`case_f${index}`, item, by, person, now(), [])
    const filled = { form: storedForm(item.form, FORM, {}), materials: {}, effects: [] }
    return applied(draft, submitted(draft, { by, at: now() }, STATE_CALENDAR, filled), now())
  })
  await cases.insertMany(made)
  return made
}

/** One order each, just taken by one volunteer each, whose message to its orderer is still to be sent. */
export async function ordersWithMessages(crowd: Person[], volunteers: Person[]): Promise<Order[]> {
  const community = testCommunity(HOME, '普子岭社区', null)
  const service = serviceAt('appliance-repair')!
  const made = crowd.map((person, index) => {
    const { place, area } = placeOf(service, {}, person, community)
    const startAt = now() + 24 * 3600_000 + index
    const wish = { service, orderer: person, forPerson: person, place, area, startAt, note: null, photos: [] }
    const bare = { ...newOrder(`order_f${index}`, wish, now(), []), effects: {}, effectsDueAt: null, asked: [] }
    const volunteer = present(volunteers[index])
    const by = actorOf(volunteer)
    return applied(bare, taken(bare, sideOf(volunteer), { by, at: now() }), now())
  })
  await orders.insertMany(made)
  return made
}
