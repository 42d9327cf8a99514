import type { Mailbox } from '../../domain/messaging/mailbox'
import { STANDING } from '../../domain/messaging/mailbox'
import { hasWeChat, type Person } from '../../domain/people'
import type { Account } from '../../domain/staff/account'
import { post } from '../operator/post'
import { DEMO_PASSWORD, DEMONSTRATION_AREA } from './settings'

/** the simulator commits what arrives together in one go */
const AT_ONCE = 64

/** Tells the simulator what WeChat itself would know: who has WeChat, and what they answered in the subscribe dialog. */
export async function registerWithSimulator(
  url: string,
  everybody: Person[],
  staff: Account[],
  consents: Mailbox[],
): Promise<void> {
  const visitor = {
    openid: 'visitor-1',
    role: 'visitor',
    title: '访客',
    name: '没登记过的人',
    area: DEMONSTRATION_AREA,
  }
  const wechat = everybody.filter(hasWeChat).map((person) => ({
    openid: person.openid,
    ...roleOf(person),
    name: person.name,
    area: person.area,
    ...gridOf(person),
  }))
  const accounts = staff.map(({ _id, name, title, area, grants }) => ({
    account: _id,
    password: DEMO_PASSWORD,
    role: grants[0]?.role,
    title,
    name,
    area,
    place: grants[0]?.areaName,
  }))
  await post(`${url}/sim/people`, [...wechat, visitor, ...accounts])

  const answers = consents.flatMap(({ _id, quota }) =>
    Object.entries(quota).flatMap(([templateId, count]) =>
      Array.from({ length: count === STANDING ? 1 : count }, () => ({ openid: _id, templateId, result: 'accept' })),
    ),
  )
  const queue = [...answers]
  const lane = async () => {
    for (let answer = queue.pop(); answer; answer = queue.pop()) await post(`${url}/sim/subscribe`, answer)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}

function roleOf(person: Person): { role: string; title: string } {
  const roles = person.roles.map(({ role }) => role)
  if (roles.includes('gridWorker')) return { role: 'gridWorker', title: '网格员' }
  return roles.includes('volunteer') ? { role: 'volunteer', title: '志愿者' } : { role: 'resident', title: '居民' }
}

/** Neighbours call a grid by its number: 第7网格. */
function gridOf({ area }: Person): { place?: string } {
  const [, grid] = area.split(`${DEMONSTRATION_AREA}/`)
  return grid ? { place: `第${Number(grid)}网格` } : {}
}
