import { caseMaker, requestId } from '../../../tests/harness/case-maker'
import { type DomainWorld, startDomainWorld } from '../../../tests/harness/domain-world'
import { HOME, OTHER, settleNeighbourhood } from '../../../tests/harness/neighbourhood'
import { dayOf, momentOf } from '../../kernel'
import { present } from '../../kernel/objects/rules'
import { communities } from '../../places/communities'
import type { CaseFigures, CaseView, QueueRow } from '../views'
import { cases } from './collection'

let world: DomainWorld
let maker: ReturnType<typeof caseMaker>
const staff: Record<string, string> = {}
/** China's clock; a session ends after eight hours. */
const at = async (moment: string) => {
  jest.spyOn(Date, 'now').mockReturnValue(momentOf(moment) ?? 0)
  for (const account of ['clerk', 'other-clerk', 'town', 'county', 'manager', 'secretary', 'admin'])
    staff[account] = await world.login(account)
}

/** The Monday before National Day. Next door is closed on days of its own and works on a Sunday. */
const MONDAY = '2026-09-28T10:00'
const NEXT_DOOR = {
  closures: [
    { from: '2026-09-29', to: '2026-09-29', reason: '停电' },
    { from: '2026-10-10', to: '2026-10-10', reason: '检修' },
    { from: '2026-10-13', to: '2026-10-14', reason: '装修' },
  ],
  extraDays: [{ day: '2026-10-11', reason: '集中办理' }],
}

async function setTo(communityId: string, changes: object) {
  const { version, phone, address, hours, closures, extraDays } = present(await communities.get(communityId))
  const input = { communityId, version, phone, address, hours, closures, extraDays, ...changes, requestId: requestId() }
  return maker.must(await world.admin(staff.admin, 'places.saveSettings', input))
}

/** Submitted and accepted at its own window at this moment. */
async function acceptedFor(openid: string, window: string): Promise<CaseView> {
  const submitted = maker.must(await world.app(openid, 'casework.submit', await maker.submitInput(openid)))
  await maker.give(window, 'accept', submitted.caseId)
  await world.settle()
  return seenBy(openid, submitted.caseId)
}
const seenBy = async (openid: string, caseId: string): Promise<CaseView> =>
  maker.must(await world.app(openid, 'casework.get', { caseId }))
const dueDay = ({ deadline }: CaseView) => dayOf(present(deadline).dueAt)
const linesOf = ({ deadline }: CaseView) => present(deadline).lines
const figuresOf = async (account: string): Promise<CaseFigures> =>
  maker.must(await world.admin(staff[account], 'casework.figures'))
/** Overseers have one list of all, whichever they ask for. */
async function rowsOf(account: string): Promise<QueueRow[]> {
  const list = async (state: string) => maker.must(await world.admin(staff[account], 'casework.queue', { state })).rows
  const rows: QueueRow[] = [...(await list('mine')), ...(await list('waiting'))]
  return [...new Map(rows.map((row) => [row.caseId, row])).values()]
}

beforeAll(async () => {
  world = await startDomainWorld()
  await settleNeighbourhood()
  maker = caseMaker(world, staff)
  await at(MONDAY)
  await setTo(OTHER, NEXT_DOOR)
})
afterAll(async () => {
  jest.restoreAllMocks()
  await world.close()
})

let here: CaseView
let nextDoor: CaseView

test('the same, handed in on the same day in two communities, is promised for two days', async () => {
  const submitted = async (openid: string) => {
    const { caseId, sentence } = maker.must(await world.app(openid, 'casework.submit', await maker.submitInput(openid)))
    maker.must(await world.app(openid, 'casework.withdraw', { caseId, version: 1 }))
    return sentence
  }
  expect(await submitted('o-resident')).toContain('最晚9月30日')
  // closed on the 29th, then National Day
  expect(await submitted('o-far')).toContain('最晚10月8日')

  here = await acceptedFor('o-resident', 'clerk')
  nextDoor = await acceptedFor('o-far', 'other-clerk')
  expect(dueDay(here)).toBe('2026-10-20')
  // four days off, of them the Saturday that everybody else works; a Sunday worked
  expect(dueDay(nextDoor)).toBe('2026-10-23')
  expect(present(nextDoor.due).words).toBe('还有12个工作日')
  expect(present(here.due).words).toBe('还有12个工作日')
})

test('each says how it was arrived at', () => {
  expect(linesOf(here)).toEqual([
    '这个事项承诺12个工作日内办结',
    '9月28日 周一 受理，从下一个工作日起算',
    '10月1日 周四到10月7日 周三 国庆节放假，不计',
    '10月10日 周六 调休上班，计入',
    '周六、周日和法定节假日不计',
    '所以最晚10月20日 周二给您答复',
  ])
  expect(linesOf(nextDoor)).toEqual([
    '这个事项承诺12个工作日内办结',
    '9月28日 周一 受理，从下一个工作日起算',
    '9月29日 周二 社区因停电休息，不计',
    '10月1日 周四到10月7日 周三 国庆节放假，不计',
    '10月10日 周六 社区因检修休息，不计',
    '10月13日 周二到10月14日 周三 社区因装修休息，不计',
    '10月11日 周日 社区因集中办理加开，计入',
    '周六、周日和法定节假日不计',
    '所以最晚10月23日 周五给您答复',
  ])
})

test('what is asked of a worker and of the applicant is counted by it too', async () => {
  const { caseId } = maker.must(
    await world.app('o-other-worker', 'casework.submit', await maker.submitInput('o-other-worker')),
  )
  await maker.give('other-clerk', 'requestPickup', caseId, { materials: ['m1'] })
  const { pickup } = present(await cases.get(caseId))
  expect(dayOf(present(pickup).dueAt)).toBe('2026-10-08')
  await maker.give('other-clerk', 'requestSupplement', caseId, { materials: [{ key: 'm3', reason: '不清楚' }] })
  // fifteen: 30, 8, 9, 11, 12, 15, 16, 19 to 23, 26, 27, 28
  expect(dayOf(present((await cases.get(caseId))?.supplement).dueAt)).toBe('2026-10-28')
  const { version } = await seenBy('o-other-worker', caseId)
  maker.must(await world.app('o-other-worker', 'casework.withdraw', { caseId, version }))
})

test('a closure that is announced later moves no promise that was given; new ones count it; the lines say so', async () => {
  await setTo(HOME, { closures: [{ from: '2026-10-12', to: '2026-10-12', reason: '检修' }] })
  const after = await seenBy('o-resident', here.caseId)
  expect(dueDay(after)).toBe('2026-10-20')
  expect(after.due).toEqual(here.due)
  expect(linesOf(after)).toContain('10月12日 周一 社区因检修休息，是答应您以后才定的，答复的日子不变')
  const fresh = await acceptedFor('o-neighbour', 'clerk')
  expect(dueDay(fresh)).toBe('2026-10-21')
  expect(linesOf(fresh)).toContain('10月12日 周一 社区因检修休息，不计')
  // whatever is done with it, its promise stays
  await maker.give('clerk', 'forward', here.caseId, { to: 'county', opinion: '同意' })
  expect(dueDay(await seenBy('o-resident', here.caseId))).toBe('2026-10-20')
})

test('a closure that is called off brings no promise nearer', async () => {
  await setTo(OTHER, { ...NEXT_DOOR, closures: NEXT_DOOR.closures.slice(0, 2) })
  const after = await seenBy('o-far', nextDoor.caseId)
  expect(dueDay(after)).toBe('2026-10-23')
  expect(linesOf(after)).toContain('10月13日 周二到10月14日 周三 社区原定因装修休息，不计')
  await setTo(OTHER, NEXT_DOOR)
})

test('what stood still and goes on counts what is known by then of the days ahead', async () => {
  await maker.give('other-clerk', 'requestSupplement', nextDoor.caseId, {
    materials: [{ key: 'm3', reason: '不清楚' }],
  })
  await setTo(OTHER, {
    ...NEXT_DOOR,
    closures: [...NEXT_DOOR.closures, { from: '2026-10-16', to: '2026-10-16', reason: '培训' }],
  })
  const { version } = await seenBy('o-far', nextDoor.caseId)
  const { materials } = await maker.submitInput('o-far')
  maker.must(
    await world.app('o-far', 'casework.supplement', {
      requestId: requestId(),
      caseId: nextDoor.caseId,
      version,
      materials,
    }),
  )
  await world.settle()
  const after = await seenBy('o-far', nextDoor.caseId)
  expect(dueDay(after)).toBe('2026-10-26')
  expect(linesOf(after)).toContain('10月16日 周五 社区因培训休息，不计')
})

test('late is late, and due today is due today, for everybody; a late case does not come back by a closure', async () => {
  await at('2026-10-20T10:00')
  for (const account of ['clerk', 'manager'])
    expect(await figuresOf(account)).toMatchObject({ dueToday: 1, overdue: 0 })
  await at('2026-10-21T10:00')
  await setTo(HOME, { closures: [{ from: '2026-10-21', to: '2026-10-22', reason: '停水' }] })
  for (const account of ['clerk', 'manager'])
    expect(await figuresOf(account)).toMatchObject({ dueToday: 1, overdue: 1 })
  const late = await seenBy('o-resident', here.caseId)
  expect(present(late.due)).toMatchObject({ overdue: true, words: '已超期1个工作日' })
})

test('how soon something is due is counted by the desk that looks: a community by its own days, the county by those of all', async () => {
  // next door the case is due on Monday the 26th; Thursday and Friday are closed by now
  await setTo(OTHER, {
    ...NEXT_DOOR,
    closures: [...NEXT_DOOR.closures, { from: '2026-10-22', to: '2026-10-23', reason: '搬家' }],
  })
  const [own, county] = [await figuresOf('other-clerk'), await figuresOf('manager')]
  expect(own.mine).toMatchObject({ soon: 1, normal: 0 })
  expect(county.mine).toMatchObject({ soon: 0, normal: 1 })
  const urgencies = async (account: string) => (await rowsOf(account)).map(({ urgency }) => urgency)
  expect(await urgencies('other-clerk')).toEqual(['soon'])
  expect((await urgencies('manager')).sort()).toEqual(['normal', 'overdue', 'today'])
})
