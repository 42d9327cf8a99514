import { z } from 'zod'
import { badInput, Input, inc, notNow, unseal } from '../../kernel'
import { distanceBetween } from '../distance'
import { type Order, orders } from './document'

/** What a volunteer tells to show that they are there. */
export const Presence = {
  code: z
    .string()
    .regex(/^\d{6}$/, '签到码是6位数字')
    .optional(),
  location: Input({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) }).optional(),
}
type Presence = z.output<z.ZodObject<typeof Presence>>

const NEAR = 300
const MOST_WRONG = 5
const LOCKED = 10 * 60_000

/**
 * Are they really there? The code that the resident shows, or a place within 300 m.
 * @returns how it was shown, for the log
 * @throws BAD_INPUT with a sentence at `code` or `location`; NOT_NOW while too many wrong codes lock it
 */
export async function shownPresence(order: Order, { code, location }: Presence, now: number): Promise<string> {
  if (code !== undefined) return byCode(order, code, now)
  if (!location) throw badInput({ code: '请输入居民出示的6位签到码，或打开定位。' })
  const distance = distanceBetween(location, order.place.location)
  if (distance === null) throw badInput({ location: '这一单没有登记位置，请用签到码。' })
  if (distance > NEAR) throw badInput({ location: `您离服务地点还有${distance}米，到300米以内再试，或用签到码。` })
  return `定位，相距${distance}米`
}

async function byCode(order: Order, code: string, now: number): Promise<string> {
  if (order.codeLockedUntil > now) throw notNow('签到码输错次数太多，请十分钟后再试，或到现场用定位。')
  if (unseal(order.code, 'checkInCode') === code) return '签到码'
  const last = order.wrongCodes + 1 >= MOST_WRONG
  const counted = last ? { wrongCodes: 0, codeLockedUntil: now + LOCKED } : { wrongCodes: inc(1) }
  await orders.updateWhere({ _id: order._id, wrongCodes: order.wrongCodes }, counted)
  const left = MOST_WRONG - order.wrongCodes - 1
  throw badInput({ code: last ? '签到码连续输错5次，请十分钟后再试。' : `签到码不对，还可以试${left}次。` })
}
