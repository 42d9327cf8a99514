import type { Measure } from '../../../../tests/bench/requests'
import { answersTo } from '../../../../tests/harness/answers'
import { photo } from '../../../../tests/harness/photos'
import type { ConsoleClient } from '../../../../tests/product/console-client'
import { requestId } from '../../../../tests/product/phone-client'
import type { Product } from '../../../../tests/product/product'
import type { Item } from '../../../catalog/views'
import { caseKinds } from '../../kind/kind'
import '../..'

/**
 * A step of a case: who calls with the case and its community (1), the change (1), the message to the applicant (1: put
 * into the inbox before WeChat is asked), the count of running cases (1), and
 * that the effects were carried out, with what WeChat said (1).
 */
const A_STEP = 5
/** It tells the grid worker too (2: what WeChat said is written before the next is asked), makes their task (1), and tells the applicant who will see their address (1). */
const IN_ALL: Record<string, number> = { requestPickup: 9 }

/** What residents and staff ask from home to the end of a case. */
export async function measured(product: Product, measure: Measure) {
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
  await measure('my cases', 1 + caseKinds().length, resident.ask('casework.mine'))
  await measure('a case', 1, resident.ask('casework.get', { caseId }))
  await measure('has anything moved at this desk', 1, clerk.ask('home.stamp'))
  await measure('work queue', 1 + caseKinds().length, clerk.ask('casework.queue'))
  await measure('kinds of case', 1, clerk.ask('casework.kinds'))
  await measure('figures of screen and workbench', 1, clerk.ask('casework.figures'))
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
  const rates = product.phone('resident-0001').waiting()
  await measure('what is asked of whoever rates', 2, rates.ask('casework.ratingForm', { caseId }))
  await measure('rate', 2, rates.ask('casework.rate', { caseId, version, score: 5 }))
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
