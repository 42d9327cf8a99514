import { askingOfMonth, costOf, type Month } from '../bench/price'
import type { Answered, Usage } from '../product/answer'
import type { ConsoleClient } from '../product/console-client'
import { type Product, startProduct } from '../product/product'

// Three figures a month by CloudBase's price table, worked out from counted requests: nothing here is timed.
jest.setTimeout(180_000)

let product: Product
beforeAll(async () => {
  product = await startProduct()
})
afterAll(() => product?.close())

const YUAN = 1000
const usageOf = async (asked: Promise<Answered<unknown>>): Promise<Usage> => {
  const { ok, error, usage } = await asked
  if (!ok) throw new Error(error.message)
  return usage
}

/** Runs a job or the trigger, by name; answers what it cost. */
async function timer(name: string): Promise<Usage> {
  const answer = await fetch(`${product.url}/sim/timers/${name}`, { method: 'POST' })
  await answer.text()
  return JSON.parse(answer.headers.get('x-sim-usage') ?? '{}')
}

test('at rest the product costs at most 0.3 yuan', async () => {
  // what the demonstration left to do is done first, and the daily work of today
  for (let round = 0; round < 3; round++) await timer('tick')
  const tick = await timer('tick')
  expect(tick.dbRequests).toBe(1)
  const daily = [await timer('retention'), await timer('birthdays'), await timer('uploads'), await timer('recount')]
  const month: Month = [
    { usage: tick, times: 30 * 24 * 12 },
    ...daily.map((usage) => ({ usage, times: 30 })),
    // each daily job is written down as done, and the tick that did it looks once more
    { usage: { ...tick, dbRequests: 2 }, times: 30 * daily.length },
  ]
  expect(costOf(month)).toBeLessThanOrEqual(0.3 * YUAN)
})

test('30 calls each of 2,600 residents, a tenth of them deeds with all that follows, cost at most 2.6 yuan', async () => {
  const one = await askingOfMonth(product)
  // and what the tick counts of it
  expect(one.reduce((calls, { times }) => calls + times, 0)).toBe(30 + 1)
  expect(costOf(one.map(({ usage, times }) => ({ usage, times: times * 2600 })))).toBeLessThanOrEqual(2.6 * YUAN)
})

/**
 * A console is open 8 hours on 22 days. Whoever sits there serves people, reads papers and telephones: of half of the
 * time a hand moves at the console within two minutes (5 s), the other half it lies open (20 s). The screen hangs there
 * untouched twelve hours on every day (20 s).
 */
const HOURS = { attended: 4 * 22, open: 4 * 22, screen: 12 * 30 }
/** What moves on a working day, of a community of 2,600: steps of cases, of orders, and of notices with their readers. */
const MOVES = { cases: 60, orders: 20, notices: 20 }
const WORKING_DAYS = 22
/** What follows from time is looked at again every half hour. */
const AGAIN = 2

test('a console at work on 22 days and a screen that is on twelve hours a day cost at most 4 yuan', async () => {
  const clerk = (await product.console('clerk')).waiting()
  const secretary = (await product.console('secretary')).waiting()
  const ask = (who: ConsoleClient, action: string, input: object = {}) => usageOf(who.ask(action, input))
  const stamps = {
    clerk: await ask(clerk, 'home.stamp'),
    screen: await ask(secretary, 'home.stamp'),
  }
  const caseId = (await clerk.call('casework.queue', {})).rows[0]!.caseId
  // admin/src/pages/cases with a case open asks the most for each move: the list, the case and the figures
  const atConsole = {
    cases: [
      await ask(clerk, 'casework.queue', { limit: 30 }),
      await ask(clerk, 'casework.get', { caseId }),
      await ask(clerk, 'casework.figures'),
    ],
    orders: [await ask(clerk, 'volunteering.queue', { limit: 50 })],
    notices: [await ask(clerk, 'publishing.list', { limit: 30 }), await ask(clerk, 'messaging.callbacks')],
  }
  const onScreen = {
    cases: [await ask(secretary, 'casework.figures')],
    orders: [await ask(secretary, 'volunteering.queue', { limit: 50 })],
    notices: [await ask(secretary, 'publishing.list', { limit: 30 })],
  }
  const every = (seconds: number, ofHours: number) => (ofHours * 3600) / seconds
  const month: Month = [
    { usage: stamps.clerk, times: every(5, HOURS.attended) + every(20, HOURS.open) },
    { usage: stamps.screen, times: every(20, HOURS.screen) },
    ...(['cases', 'orders', 'notices'] as const).flatMap((kind) => [
      ...atConsole[kind].map((usage) => ({
        usage,
        times: MOVES[kind] * WORKING_DAYS + AGAIN * (HOURS.attended + HOURS.open),
      })),
      ...onScreen[kind].map((usage) => ({ usage, times: MOVES[kind] * WORKING_DAYS + AGAIN * HOURS.screen })),
    ]),
  ]
  expect(costOf(month)).toBeLessThanOrEqual(4 * YUAN)
})
