import type { Page, Request } from 'playwright-core'
import { startHeadlessPhone } from '../../simulator/phone/automator/server'
import { until } from '../e2e/until'
import { untilStill } from '../e2e/until-still'
import type { Product } from '../product/product'
import type { Figure } from './figures'

interface Stats {
  page: string
  setDataCalls: number
  setDataBytes: number
  firstRenderMs: number
}

type Automated = { __automator(method: string, params: object): Promise<unknown> }

/** Home and catalog on a phone that has been there before: time to the first rendered page, and what goes through setData. */
export async function phoneFigures(product: Product): Promise<Figure[]> {
  const phone = await startHeadlessPhone({ baseUrl: product.url, openid: 'resident-0001', port: 0 })
  watchRequests(phone.page)
  try {
    await rendered(phone.page, HOME)
    await openTab(phone.page, CATALOG)
    await rendered(phone.page, CATALOG)
    await phone.kill()
    const home = await rendered(phone.page, HOME)
    await openTab(phone.page, CATALOG)
    const catalog = await rendered(phone.page, CATALOG)
    return [
      { what: 'home: from the route to the first paint', value: home.firstRenderMs, unit: 'ms' },
      { what: 'home: setData bytes', value: home.setDataBytes, unit: 'bytes', most: 4096 },
      // four of them are the skeleton's, drawn when the answer takes longer than 150 ms
      { what: 'home: setData calls', value: home.setDataCalls, unit: 'calls', most: 22 },
      { what: 'catalog: from the route to the first paint', value: catalog.firstRenderMs, unit: 'ms' },
      { what: 'catalog: setData bytes', value: catalog.setDataBytes, unit: 'bytes', most: 32_768 },
      // six of them the skeleton's
      { what: 'catalog: setData calls', value: catalog.setDataCalls, unit: 'calls', most: 17 },
    ]
  } finally {
    await phone.close()
  }
}

const requests = new WeakMap<Page, Set<Request>>()
const underWay = (page: Page): number => requests.get(page)?.size ?? 0

/** From now on it is known which requests of the phone have no answer yet. */
function watchRequests(page: Page): void {
  const open = new Set<Request>()
  requests.set(page, open)
  page.on('request', (request) => {
    if (['fetch', 'xhr'].includes(request.resourceType())) open.add(request)
  })
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
}

const HOME = 'pages/home/home'
const CATALOG = 'pages/catalog/catalog'

const openTab = (page: Page, tab: string): Promise<unknown> =>
  page.evaluate(
    (url) =>
      (globalThis as unknown as Automated).__automator('App.callWxMethod', { method: 'switchTab', args: [{ url }] }),
    `/${tab}`,
  )

/**
 * A page's figures, once it has been painted and nothing more goes to the screen: no request is under way, what moves has
 * arrived, and what was drawn meanwhile drew nothing else.
 */
async function rendered(page: Page, path: string): Promise<Stats> {
  const statsNow = async () =>
    ((await page.evaluate('globalThis.__phone?.stats() ?? []')) as Stats[]).find(({ page }) => page.includes(path))
  return until(
    async () => {
      const before = await statsNow()
      if (!before || before.firstRenderMs === 0 || underWay(page) > 0) return undefined
      await untilStill(page)
      const after = await statsNow()
      return underWay(page) === 0 && after?.setDataCalls === before.setDataCalls ? after : undefined
    },
    () => `${path} on the phone`,
    60_000,
  )
}
