import { pushSignature } from '../../cloudfunctions/serviceaccount/signature'
import { present } from '../../domain/kernel'
import { SERVICEACCOUNT_TOKEN } from '../../scripts/seed/settings'
import { ConsoleClient } from '../product/console-client'
import type { Product } from '../product/product'
import type { Figure } from './figures'

const WARM_CALLS = 30

/** The first call of each door in a fresh worker, and the median of later ones; milliseconds inside the simulator. */
export async function doorFigures(product: Product): Promise<Figure[]> {
  const stranger = ConsoleClient.anonymous(product.url)
  const doors: [name: string, call: () => Promise<number>][] = [
    [
      'app (catalog.list)',
      async () => (await product.phone('visitor-1').ask('catalog.list', { version: '-' })).usage.ms,
    ],
    ['admin (staff.me, not signed in)', async () => (await stranger.ask('staff.me')).usage.ms],
    ['timers (effects, nothing due)', () => timed(() => product.sim('timers/effects', {}))],
    ['serviceaccount (verification)', () => timed(() => verification(product.url))],
  ]
  const figures: Figure[] = []
  for (const [name, call] of doors) {
    figures.push({ what: `${name}: cold`, value: await call(), unit: 'ms' })
    const warm: number[] = []
    for (let i = 0; i < WARM_CALLS; i++) warm.push(await call())
    figures.push({
      what: `${name}: warm, median of ${WARM_CALLS}`,
      value: present(warm.sort((a, b) => a - b)[WARM_CALLS / 2]),
      unit: 'ms',
    })
  }
  return figures
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function verification(url: string) {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const signature = pushSignature(SERVICEACCOUNT_TOKEN, timestamp, 'bench')
  return fetch(`${url}/api/serviceaccount?signature=${signature}&timestamp=${timestamp}&nonce=bench&echostr=ok`)
}
