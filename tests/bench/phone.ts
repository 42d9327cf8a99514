import { startHeadlessPhone } from '../../simulator/phone/automator/server'
import type { Product } from '../product/product'
import type { Figure } from './figures'

interface Stats {
  page: string
  setDataCalls: number
  setDataBytes: number
  firstRenderMs: number
}

/** Home on a phone that has been there before: time to the first rendered page, and what goes through setData. */
export async function phoneFigures(product: Product): Promise<Figure[]> {
  const phone = await startHeadlessPhone({ baseUrl: product.url, openid: 'resident-0001', port: 0 })
  try {
    await phone.page.waitForTimeout(3_000)
    await phone.kill()
    await phone.page.waitForTimeout(4_000)
    const stats = (await phone.page.evaluate('globalThis.__phone.stats()')) as Stats[]
    const home = stats.find(({ page }) => page.includes('pages/home/home'))
    if (!home) throw new Error('home was not rendered')
    return [
      { what: 'home: from the route to the first paint', value: home.firstRenderMs, unit: 'ms' },
      { what: 'home: setData bytes', value: home.setDataBytes, unit: 'bytes', most: 256 * 1024 },
      { what: 'home: setData calls', value: home.setDataCalls, unit: 'calls' },
    ]
  } finally {
    await phone.close()
  }
}
