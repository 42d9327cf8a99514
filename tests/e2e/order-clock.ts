import type { Product } from '../product/product'

const CHINA = 8 * 3_600_000
const DAY = 24 * 3_600_000

/** Moves the world's clock on to the next time that the clocks in China say `time`, "10:20"; phones move along. */
export async function nextTime(product: Product, time: string): Promise<number> {
  const { now } = await product.sim('clock')
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const ofDay = (hours * 60 + minutes) * 60_000
  const midnight = Math.floor((now + CHINA) / DAY) * DAY - CHINA
  const today = midnight + ofDay
  const at = today > now ? today : today + DAY
  await product.sim('clock', { now: at })
  return at
}
