import { inventedIdNumber } from '../../scripts/seed/names'
import { DEMONSTRATION_AREA, NEIGHBOUR_AREA } from '../../scripts/seed/settings'
import { Refused } from '../product/answer'
import { requestId } from '../product/phone-client'
import type { Phone } from './phone'
import { Story } from './story'
import { submittedCase } from './submitted-case'

// a second community on the same deployment: on the phone of whoever lives there it is the only one
const NEIGHBOUR = 'next-door-1'
const MOVER = 'next-door-2'

const story = Story.begin()
let phone: Phone
let caseId = ''

/** A month from the simulator's day, as the desk gives it. */
const validUntil = async () => {
  const { now } = await story.product.sim('clock')
  return new Date(Number(now) + 30 * 86_400_000).toISOString().slice(0, 10)
}
const refused = async (run: Promise<unknown>) => {
  const error = await run.catch((reason: unknown) => reason)
  return error instanceof Refused ? error.code : 'done'
}

story.step('whoever scans the code of a community sees that one: its name, its number, its notices', async () => {
  const clerk = await story.product.console('neighbour')
  const saved = await clerk.call('publishing.save', {
    requestId: requestId(),
    title: '隔壁样例社区停水通知',
    html: '<p>明天上午停水。</p>',
    category: '停水停电',
    audience: { kind: 'everyone' },
    validUntil: await validUntil(),
  } as never)
  const { noticeId, version } = saved as unknown as { noticeId: string; version: number }
  await clerk.call('publishing.publish', { noticeId, version, requestId: requestId() } as never)
  phone = await story.phone(NEIGHBOUR, `pages/home/home?community=${encodeURIComponent(NEIGHBOUR_AREA)}`)
  await phone.sees('隔壁样例社区停水通知')
  await phone.sees('隔壁样例社区')
  const stranger = await story.phone('visitor-9')
  await stranger.sees('普子岭社区')
  expect(await stranger.words()).not.toContain('隔壁样例社区')
})

story.step('after a kill the phone still knows whose it is', async () => {
  await phone.kill()
  await phone.sees('隔壁样例社区')
})

story.step('registers among the buildings of that community', async () => {
  await phone.go('navigateTo', '/packages/people/pages/profile/profile')
  await phone.at('profile/profile')
  expect(await phone.text('community-picker >>> #community')).toContain('隔壁样例社区')
  await fillIn(phone, '样例隔壁', inventedIdNumber('1940-05-06', 961), '隔壁样例路1号院1幢')
  await phone.at('home/home')
})

story.step('a stranger without a code chooses the community by its name; what was typed stays', async () => {
  const mover = await story.phone(MOVER)
  await mover.go('navigateTo', '/packages/people/pages/profile/profile')
  await mover.at('profile/profile')
  await mover.type('#name', '样例刚搬')
  expect(await mover.text('community-picker >>> #community')).toContain('普子岭社区')
  await mover.tap('community-picker >>> #community')
  await mover.tapSaying('community-picker >>> .community-row', '隔壁样例社区')
  await mover.saying('community-picker >>> #community', '隔壁样例社区')
  expect(await (await mover.find('#name')).property('value')).toBe('样例刚搬')
  await fillIn(mover, '', inventedIdNumber('1941-05-06', 962), '隔壁样例路1号院1幢')
  await mover.at('home/home')
  const { community } = await story.product.phone(MOVER).call('people.me', {})
  expect(community.area).toBe(NEIGHBOUR_AREA)
})

story.step('what they apply for lies on the desk next door, and on no other of a community', async () => {
  caseId = await submittedCase(story.product, NEIGHBOUR)
  const desk = await story.desk('neighbour')
  await desk.openQueue()
  await desk.openCase(caseId, '样例隔壁')
  const clerk = await story.product.console('clerk')
  expect(await refused(clerk.call('casework.get', { caseId }))).toBe('NOT_FOUND')
  const { rows } = await clerk.call('casework.queue', { state: 'mine', search: '样例隔壁' } as never)
  expect(rows).toEqual([])
})

story.step('home, the person and the catalog are of one community, whatever code is scanned now', async () => {
  const mine = story.product.phone(NEIGHBOUR)
  const home = await mine.call('home.open', {})
  expect(home.me).toMatchObject({ known: true, community: { area: NEIGHBOUR_AREA }, area: `${NEIGHBOUR_AREA}/01` })
  const other = await story.phone(NEIGHBOUR, `pages/home/home?community=${encodeURIComponent(DEMONSTRATION_AREA)}`)
  await other.sees('隔壁样例社区')
})

async function fillIn(phone: Phone, name: string, idNumber: string, building: string): Promise<void> {
  if (name) await phone.type('#name', name)
  await phone.type('#id-number', idNumber)
  await phone.tap('#type-phone')
  await phone.type('#phone', '19900009611')
  await phone.tap('building-picker >>> #building')
  await phone.tapSaying('building-picker >>> .building-row', building)
  await phone.tapSaying('building-picker >>> .unit', '1单元')
  await phone.type('building-picker >>> #room', '101')
  await phone.tap('#consent')
  await phone.tap('#save')
}
