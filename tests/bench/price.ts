import { answersTo } from '../harness/answers'
import { photo } from '../harness/photos'
import type { Answered, Usage } from '../product/answer'
import { dataOf } from '../product/answer'
import { requestId } from '../product/phone-client'
import type { Product } from '../product/product'

/** How often in a month something is asked that costs this. */
export type Month = { usage: Usage; times: number }[]

/** CloudBase's price list in points; a thousand points are a yuan. */
const POINTS = { call: 13.3 / 10_000, dbRequest: 200 / 10_000, gigabyteSecond: 0.111 }
const MEMORY_GB = 0.25
/** What a call is billed for at least, and hardly one takes longer: it is not measured, because that is no count. */
const SECONDS = 0.1

/** @returns points: calls, those that they called included, their database requests and memory */
export function costOf(month: Month): number {
  return month.reduce((points, { usage, times }) => {
    const calls = 1 + usage.called.calls
    const requests = usage.dbRequests + usage.called.dbRequests
    const perCall = POINTS.call + SECONDS * MEMORY_GB * POINTS.gigabyteSecond
    return points + times * (calls * perCall + requests * POINTS.dbRequest)
  }, 0)
}

/**
 * A resident's month of thirty calls: they open the mini-program and look at what is new, at a guide, at their matters;
 * three are deeds (an application with its draft, a notice that was read), effects included.
 */
export async function askingOfMonth(product: Product): Promise<Month> {
  const resident = product.phone('resident-0001').waiting()
  const month: Month = []
  const ask = async <Data>(times: number, asked: Promise<Answered<Data>>): Promise<Data> => {
    const answer = await asked
    month.push({ usage: answer.usage, times })
    return dataOf('a call of the month', answer)
  }
  const home = await ask(9, resident.ask('home.open'))
  await ask(5, resident.ask('catalog.list', { version: home.catalogVersion }))
  const item = (await ask(3, resident.ask('catalog.get', { itemId: 'senior-privilege-card' })))!
  await ask(4, resident.ask('messaging.inbox'))
  const notices = await ask(2, resident.ask('publishing.list'))
  const noticeId = notices.rows[0]!.noticeId
  await ask(1, resident.ask('publishing.get', { noticeId }))
  const form = answersTo(item as never)
  for (const { key, type } of item.form)
    if (type === 'photo' && key in form) form[key] = [await resident.upload(await photo())]
  const needed = item.materials.filter(({ required }) => required)
  const materials = Object.fromEntries(
    await Promise.all(needed.map(async ({ key }) => [key, { files: [await resident.upload(await photo())] }])),
  )
  const application = { requestId: requestId(), itemId: item.id, itemVersion: item.version, form, materials }
  const draft = await ask(1, resident.ask('casework.saveDraft', { ...application, step: 1 }))
  const { caseId, version } = draft
  await ask(
    1,
    resident.ask('casework.submit', { ...application, requestId: requestId(), caseId, version, consent: true }),
  )
  await ask(2, resident.ask('casework.mine'))
  await ask(1, resident.ask('casework.get', { caseId }))
  await ask(1, resident.ask('messaging.markRead', { ids: [noticeId] }))
  // the tick counts all who read since the last one together: here each is counted alone, which is the most it can cost
  const counted = await fetch(`${product.url}/sim/timers/reads`, { method: 'POST' })
  await counted.text()
  month.push({ usage: JSON.parse(counted.headers.get('x-sim-usage') ?? '{}'), times: 1 })
  return month
}
