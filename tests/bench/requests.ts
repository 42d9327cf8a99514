import type { Item } from '../../domain/catalog/views'
import { answersTo } from '../harness/answers'
import { photo } from '../harness/photos'
import type { Answered } from '../product/answer'
import { dataOf } from '../product/answer'
import type { ConsoleClient } from '../product/console-client'
import { requestId } from '../product/phone-client'
import type { Product } from '../product/product'
import { asFarAsItGoes, type Figure } from './figures'

type Ask = Promise<Answered<unknown>>
/**
 * A step of a case: who calls with the case and its community (1), the change (1), the message to the applicant (2: put
 * into the inbox as being sent, and what WeChat said; 1 for whoever accepts none), the count of running cases (1), and
 * that the effects were carried out (1).
 */
const A_STEP = 6
/** It tells the grid worker too (2), and the applicant who will see their address (1). */
const IN_ALL: Record<string, number> = { requestPickup: 9 }
const DAY = 24 * 3600_000
/** Everybody's notices, matters and messages beside their identity; one page of a list; the volunteers of one order. */
const MOST_EXAMINED = 60
/** This looks whether a notice is for anybody, among as many as one query gives. */
const READS_AN_AUDIENCE = ['publish, before delivery']

/**
 * Database requests of every user action, identity included; where effects follow, of these too. And the documents that
 * the hungriest of them examined, those that a lookup found included.
 */
export async function requestFigures(product: Product): Promise<Figure[]> {
  const figures: Figure[] = []
  let worst = { examined: 0, what: '' }
  const measure = async <Data>(
    what: string,
    most: number,
    asked: Promise<Answered<Data>>,
    mostInAll?: number,
  ): Promise<Data> => {
    const answer = await asked
    const data = dataOf(what, answer)
    const { dbRequests, docsExamined, called } = answer.usage
    figures.push({ what, value: dbRequests, unit: 'requests', most })
    if (called.calls > 0 || mostInAll !== undefined) {
      const value = dbRequests + called.dbRequests
      figures.push({ what: `${what}, effects included`, value, unit: 'requests', most: mostInAll })
    }
    const examined = docsExamined + called.docsExamined
    if (examined > worst.examined && !READS_AN_AUDIENCE.includes(what)) worst = { examined, what }
    return data
  }
  for (const part of [residentAndStaff, volunteering, publishing]) {
    await asFarAsItGoes(part.name, figures, async () => {
      await part(product, measure as never)
      return undefined
    })
  }
  figures.push({
    what: `documents examined, most of all: ${worst.what}`,
    value: worst.examined,
    unit: 'docs',
    most: MOST_EXAMINED,
  })
  return figures
}

// biome-ignore lint/suspicious/noExplicitAny: one measure for answers of every shape
type Measure = (what: string, most: number, asked: Ask, mostInAll?: number) => Promise<any>

async function residentAndStaff(product: Product, measure: Measure) {
  const resident = product.phone('resident-0001').waiting()
  const clerk = (await product.console('clerk')).waiting()
  await measure('open home', 2, resident.ask('home.open'))
  const { version } = await measure('catalog, first time', 1, resident.ask('catalog.list'))
  await measure("catalog with today's version", 0, resident.ask('catalog.list', { version }))
  const item = (await measure(
    'guide of an item',
    0,
    resident.ask('catalog.get', { itemId: 'senior-privilege-card' }),
  )) as Item
  const application = await filledIn(product, item)
  const draft = await measure(
    'save a draft',
    3,
    resident.ask('casework.saveDraft', { requestId: requestId(), ...application, step: 1 }),
  )
  const submitted = {
    requestId: requestId(),
    ...application,
    caseId: draft.caseId,
    version: draft.version,
    consent: true,
  }
  const { caseId, version: at } = await measure('submit a case', 2, resident.ask('casework.submit', submitted), A_STEP)
  await measure('my cases', 2, resident.ask('casework.mine'))
  await measure('a case', 1, resident.ask('casework.get', { caseId }))
  await measure('has anything moved at this desk', 1, clerk.ask('home.stamp'))
  await measure('work queue', 2, clerk.ask('casework.queue'))
  await measure('figures of screen and workbench', 2, clerk.ask('casework.figures'))
  await measure('a case at the console', 1, clerk.ask('casework.get', { caseId }))
  await staffSteps(
    clerk,
    (await product.console('town')).waiting(),
    (await product.console('county-civil')).waiting(),
    caseId,
    at,
    measure,
    product,
  )
}

async function staffSteps(
  clerk: ConsoleClient,
  town: ConsoleClient,
  county: ConsoleClient,
  caseId: string,
  at: number,
  measure: Measure,
  product: Product,
) {
  const step = async (who: ConsoleClient, action: string, version: number, more: object) =>
    (await measure(action, 2, who.ask(`casework.${action}`, { caseId, version, ...more }), IN_ALL[action] ?? A_STEP))
      .version as number
  let version = await step(clerk, 'requestPickup', at, { materials: ['m1'] })
  const { area } = await product.phone('resident-0001').call('people.me', {})
  const worker = product.phone(`worker-${area?.split('/')[3]}`).waiting()
  await measure("a grid worker's tasks", 2, worker.ask('casework.tasks'))
  const files = [await worker.upload(await photo())]
  version = (
    await measure(
      'collect',
      3,
      worker.ask('casework.collect', { requestId: requestId(), caseId, version, materials: { m1: { files } } }),
    )
  ).version
  version = await step(clerk, 'accept', version, {})
  version = await step(clerk, 'forward', version, { to: 'town', opinion: '材料齐全' })
  version = await step(town, 'forward', version, { to: 'county', opinion: '情况属实' })
  version = await step(county, 'decide', version, { outcome: 'approved' })
  version = await step(clerk, 'deliver', version, { how: '社区窗口领取' })
  version = await step(clerk, 'close', version, {})
  await measure('rate', 2, product.phone('resident-0001').waiting().ask('casework.rate', { caseId, version, score: 5 }))
}

/** The plainest right answers to an item's form, and a photo of each paper it needs. */
async function filledIn(product: Product, item: Item) {
  const resident = product.phone('resident-0001').waiting()
  const form = answersTo(item)
  for (const { key, type } of item.form)
    if (type === 'photo' && key in form) form[key] = [await resident.upload(await photo())]
  const needed = item.materials.filter(({ required }) => required)
  const uploads = await Promise.all(needed.map(async () => resident.upload(await photo())))
  const materials = Object.fromEntries(needed.map(({ key }, index) => [key, { files: [uploads[index]] }]))
  return { itemId: item.id, itemVersion: item.version, form, materials }
}

async function volunteering(product: Product, measure: Measure) {
  const resident = product.phone('resident-0003').waiting()
  const { version, services } = await measure('menu, first time', 1, resident.ask('volunteering.menu'))
  await measure("menu with today's version", 0, resident.ask('volunteering.menu', { version }))
  const service = services.find(
    (known: { place: string; audience: string }) => known.place === 'home' && known.audience === 'everyone',
  )
  const startAt = Math.floor(Date.now() / DAY) * DAY + 3 * DAY + 2 * 3600_000
  await measure(
    'order',
    2,
    resident.ask('volunteering.order', { requestId: requestId(), serviceId: service.id, startAt, place: {} }),
    8,
  )
  await measure('my orders', 2, resident.ask('volunteering.myOrders'))
  for (let number = 1; number <= 20; number++) {
    const volunteer = product.phone(`volunteer-${String(number).padStart(2, '0')}`).waiting()
    const { rows } = await volunteer.call('volunteering.open', {})
    const [row] = rows
    if (!row) continue
    await measure('open orders', 1, volunteer.ask('volunteering.open'))
    await measure('take an order', 2, volunteer.ask('volunteering.take', { orderId: row.orderId }), 6)
    return
  }
}

async function publishing(product: Product, measure: Measure) {
  const secretary = (await product.console('secretary')).waiting()
  const validUntil = new Date(Date.now() + 10 * DAY).toISOString().slice(0, 10)
  const notice = {
    requestId: requestId(),
    title: '停水通知',
    html: '<p>明天上午停水两小时。</p>',
    category: '通知',
    validUntil,
    audience: { kind: 'everyone' },
  }
  const saved = await measure('save a notice', 2, secretary.ask('publishing.save', notice))
  await measure('reach of everyone', 3, secretary.ask('publishing.reach', { audience: { kind: 'everyone' } }))
  await measure(
    'publish, before delivery',
    3,
    secretary.ask('publishing.publish', { noticeId: saved.noticeId, version: saved.version }),
  )
  const resident = product.phone('resident-0003').waiting()
  await measure('inbox', 1, resident.ask('messaging.inbox'))
  // its readers are counted by the tick, all together (domain/publishing/notice/notices.test.ts)
  await measure('mark read', 1, resident.ask('messaging.markRead', { ids: [saved.noticeId] }), 1)
  await measure('notices', 2, resident.ask('publishing.list'))
}
