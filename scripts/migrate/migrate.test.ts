import type { CollectionOf } from '../../domain/kernel'
import { type DomainWorld, startDomainWorld } from '../../tests/harness/domain-world'
import { nodeSdk } from '../operator/node-sdk'

let world: DomainWorld
beforeAll(async () => {
  world = await startDomainWorld()
})
afterAll(() => world.close())

/** Domain and scripts as an operator's machine runs them: through @cloudbase/node-sdk. */
async function operator() {
  const { collections } = await import('../../domain')
  const kernel = await import('../../domain/kernel')
  const { accounts } = await import('../../domain/staff/account')
  const { hashPassword } = await import('../../domain/staff/password')
  const { migrate } = await import('./migrate')
  const { migrations } = await import('./migrations')
  kernel.wx.useSdk(nodeSdk())
  const password = await hashPassword('puziling-demo')
  /** As it was written before there were versions. */
  const older = (_id: string, createdAt: number) => ({
    _id,
    version: 1,
    area: '510821/107/001',
    createdAt,
    updatedAt: createdAt,
    dataVersion: 0,
    password,
    name: '李样例',
    title: '窗口',
    grants: [{ role: 'clerk' as const, area: '510821/107/001', areaName: '普子岭社区' }],
    failures: 0,
    lockedUntil: 0,
    sessionEpoch: 1,
    disabled: false,
  })
  /** Of whatever form: older ones are put in as they were. */
  const kept: CollectionOf = accounts
  const run = (options = {}) => migrate(collections as never, migrations, options)
  return { accounts: kept, older, run, DATA_VERSION: kernel.DATA_VERSION }
}

test('an account with capitals can log in after the migration; a dry run counts and writes nothing; a second run finds nothing', async () => {
  const { accounts, older, run, DATA_VERSION } = await operator()
  for (const account of [older('Clerk.Li', 1), older('wang', 2)]) await accounts.insert(account)
  await expect(world.login('Clerk.Li')).rejects.toThrow()

  expect((await run({ dry: true })).accounts).toEqual({ seen: 2, migrated: 2, moved: 1, problems: [] })
  expect(await accounts.get('Clerk.Li')).toMatchObject({ dataVersion: 0 })

  const told: number[] = []
  const progress = (name: string, { seen }: { seen: number }) => name === 'accounts' && told.push(seen)
  expect((await run({ progress })).accounts).toMatchObject({ migrated: 2, moved: 1, problems: [] })
  expect(told.at(-1)).toBeGreaterThanOrEqual(2)
  expect(await world.login('Clerk.Li')).toBeTruthy()
  expect(await world.login('wang')).toBeTruthy()
  expect(await accounts.get('Clerk.Li')).toBeNull()
  expect(await accounts.get('wang')).toMatchObject({ dataVersion: DATA_VERSION })
  expect((await run()).accounts).toMatchObject({ migrated: 0, moved: 0, problems: [] })
})

test('a run that was killed between copying and taking away is finished by the next', async () => {
  const { accounts, older, run } = await operator()
  await accounts.insert(older('Zhao', 3))
  const remove = jest.spyOn(accounts, 'remove').mockRejectedValueOnce(new Error('killed'))
  await expect(run()).rejects.toThrow('killed')
  remove.mockRestore()
  expect([await accounts.get('Zhao'), await accounts.get('zhao')].every(Boolean)).toBe(true)
  expect((await run()).accounts).toMatchObject({ migrated: 1, problems: [] })
  expect(await accounts.get('Zhao')).toBeNull()
  expect(await world.login('ZHAO')).toBeTruthy()
})

test('a name that is somebody else’s is left and told, never written over', async () => {
  const { accounts, older, run } = await operator()
  await accounts.insert({ ...older('chen', 5), name: '陈甲' })
  await accounts.insert({ ...older('Chen', 6), name: '陈乙' })
  const { problems } = (await run()).accounts!
  expect(problems).toEqual([expect.stringContaining('Chen: chen is somebody else')])
  expect([(await accounts.get('chen'))!.name, (await accounts.get('Chen'))!.name]).toEqual(['陈甲', '陈乙'])
})

/** A case as it was kept while a pick-up lived in it. */
async function olderCase(_id: string, pickup: object | null, log: object[] = []) {
  const { cases } = await import('../../domain/casework/application/collection')
  const today = { _id, version: 4, area: '510821/107/001/01', createdAt: 1, updatedAt: 1, dataVersion: 1 }
  const lists = { taskFor: 'person-w', taskDoneBy: null, taskAt: 200, state: 'running', runningKey: _id }
  await cases.insert({ ...today, ...lists, status: 'accepted', log, effects: {}, effectsDueAt: null, pickup } as never)
  return cases
}

const asked = (doneAt: number | null) => ({
  workerId: 'person-w',
  workerOpenid: 'o-w',
  workerName: '网格样例',
  materials: ['m1'],
  note: null,
  askedAt: 100,
  dueAt: 200,
  doneAt,
})
const line = (did: string, at: number) => ({
  at,
  did,
  note: null,
  by: { kind: 'staff', id: 'x', name: '某', title: '某' },
})

test('pick-ups of before become tasks, once, however often it runs and wherever it was killed', async () => {
  const { run } = await operator()
  const { tasks } = await import('../../domain/tasks/task/document')
  const cases = await olderCase('case-open', asked(null), [line('requestPickup', 100)])
  await olderCase('case-brought', asked(150), [line('requestPickup', 100), line('collect', 150)])
  await olderCase('case-in-vain', asked(160), [line('forward:town', 160)])
  await olderCase('case-without', null)

  const rewrite = jest.spyOn(cases, 'updateWhere').mockRejectedValueOnce(new Error('killed'))
  await expect(run()).rejects.toThrow('killed')
  rewrite.mockRestore()
  expect((await run()).cases).toMatchObject({ problems: [] })
  expect((await run()).cases).toMatchObject({ migrated: 0 })

  const of = async (id: string) => (await tasks.find({}, { limit: 100 })).filter(({ about }) => about.id === id)
  expect(await of('case-open')).toMatchObject([
    { kind: 'pickup', state: 'open', openFor: 'person-w', dueAt: 200, sortAt: 200, heard: 4 },
  ])
  expect(await of('case-brought')).toMatchObject([{ state: 'done', doneBy: 'x', endedAt: 150 }])
  expect((await of('case-brought'))[0]).not.toHaveProperty('openFor')
  expect(await of('case-in-vain')).toMatchObject([{ state: 'calledOff', endedAt: 160 }])
  expect(await of('case-without')).toEqual([])
  const open = await cases.get('case-open')
  expect(open?.pickup?.taskId).toBe((await of('case-open'))[0]?._id)
  expect(open).not.toHaveProperty('taskFor')
  expect((await cases.get('case-in-vain'))?.pickup).toMatchObject({ calledOff: true })
})

test.each([
  ['工作日 8:30-12:00、14:30-18:00', '周一至周五 8:30-12:00 14:30-18:00'],
  ['周一至周五 上午9：00—12：00，下午2:00-5:30', ''],
  ['每天8:00-20:00', '每天 8:00-20:00'],
  ['有人在就开', ''],
  [undefined, ''],
])('opening hours of before, "%s", become data or are asked for anew', async (typed, words) => {
  const { run } = await operator()
  const { communities } = await import('../../domain/places/communities')
  const { hoursInWords } = await import('../../domain/places')
  const { remove, set } = await import('../../domain/kernel')
  const { testCommunity } = await import('../../tests/harness/neighbourhood')
  const area = `510821/107/${String(typed).length}`
  await communities.insert({ ...testCommunity(area, '样例社区', null), dataVersion: 4 })
  const unknown = Object.fromEntries(
    ['closures', 'extraDays', 'log', 'effects', 'effectsDueAt', 'effectsRev'].map((field) => [field, remove()]),
  )
  const hours = typed === undefined ? remove() : set(typed)
  await communities.updateWhere({ _id: area }, { ...unknown, hours })
  expect((await run()).communities).toMatchObject({ migrated: 1, problems: [] })
  const after = await communities.get(area)
  expect(after).toMatchObject({
    name: '样例社区',
    closures: [],
    extraDays: [],
    log: [],
    effectsDueAt: null,
  })
  expect(hoursInWords(after?.hours ?? null)).toBe(words)
  expect((await run()).communities).toMatchObject({ migrated: 0 })
})

test('a mailbox of before keeps its messages and its quota under their names of today', async () => {
  const { run } = await operator()
  const { mailboxes, newMailbox } = await import('../../domain/messaging/mailbox')
  const older = { dataVersion: 2, accepts: { T1: 2 }, acceptRequests: ['r1'], letters: [{ id: 'm1' }] }
  await mailboxes.insert(Object.assign(newMailbox('o-before', 1, {}), older))

  expect((await run()).mailboxes).toMatchObject({ migrated: 1, problems: [] })
  const after = await mailboxes.get('o-before')
  expect(after).toMatchObject({ quota: { T1: 2 }, quotaRequests: ['r1'], messages: [{ id: 'm1' }] })
  for (const field of ['accepts', 'acceptRequests', 'letters']) expect(after).not.toHaveProperty(field)
  expect((await run()).mailboxes).toMatchObject({ migrated: 0, problems: [] })
})

test('somebody of before is as sure as their own word, and is found by every spelling of their name', async () => {
  const { run } = await operator()
  const { people } = await import('../../domain/people/person')
  const { newPerson } = await import('../../domain/people')
  const { idNumber, testCommunity } = await import('../../tests/harness/neighbourhood')
  const { remove, logged, system } = await import('../../domain/kernel')
  const told = { name: '呂樣例', idNumber: idNumber('1960-05-05', 1), phone: null, home: null }
  const community = testCommunity('510821/107/003', '样例社区', null)
  const line = {
    ...logged(system, 7, 'register'),
    by: { kind: 'wechat' as const, id: 'p-old', name: '呂樣例', title: '居民' },
  }
  await people.insert({ ...newPerson('p-old', 'o-old', told, community, 7, [line]), dataVersion: 5 })
  await people.updateWhere({ _id: 'p-old' }, { certainty: remove(), nameKey: remove() })

  expect((await run()).people).toMatchObject({ migrated: 1, problems: [] })
  expect(await people.get('p-old')).toMatchObject({
    nameKey: '吕样例',
    certainty: { level: 'declared', at: 7, by: line.by },
  })
  expect((await run()).people).toMatchObject({ migrated: 0 })
})

test('a volunteer of before goes on taking orders, and staff see that nobody confirmed them yet', async () => {
  const { run } = await operator()
  const { people } = await import('../../domain/people/person')
  const { newPerson } = await import('../../domain/people')
  const { asVolunteer } = await import('../../domain/volunteering')
  const { volunteerPart } = await import('../../domain/volunteering/volunteer/volunteer')
  const { confirmedSkills } = await import('../../domain/volunteering/volunteer/standing')
  const { idNumber, testCommunity } = await import('../../tests/harness/neighbourhood')
  const { remove } = await import('../../domain/kernel')
  const told = { name: '老志愿样例', idNumber: idNumber('1980-05-05', 2), phone: null, home: null }
  const community = testCommunity('510821/107/004', '样例社区', null)
  const person = newPerson('p-helper', 'o-helper', told, community, 7, [])
  const skilled = asVolunteer(person, { skills: ['repair', 'medical'], reach: 900, intro: null }, { hours: 3 })
  await people.insert({ ...person, ...skilled, dataVersion: 7 })
  const unknown = ['standing', 'confirmation', 'withdrawal', 'saidAt', 'lists']
  await people.updateWhere(
    { _id: 'p-helper' },
    Object.fromEntries(unknown.map((field) => [`parts.volunteer.${field}`, remove()])),
  )
  expect((await run()).people).toMatchObject({ migrated: 1, problems: [] })
  const after = await people.get('p-helper')
  const volunteer = volunteerPart(after)
  expect(volunteer).toMatchObject({
    hours: 3,
    standing: 'confirmed',
    confirmation: { by: '系统', note: expect.stringContaining('复核') },
    lists: expect.arrayContaining(['confirmed|510821/107/004']),
  })
  expect(after && volunteer && confirmedSkills(after, volunteer)).toEqual(['repair', 'medical'])
  expect((await run()).people).toMatchObject({ migrated: 0 })
})

test('what is written today carries its version', async () => {
  const { accounts, older, DATA_VERSION } = await operator()
  const { dataVersion: _, ...today } = older('today', 7)
  await accounts.insert(today)
  expect(await accounts.get('today')).toMatchObject({ dataVersion: DATA_VERSION })
})

test('two accounts that were made in the same moment and differ in capitals both stay, however often it runs', async () => {
  const { accounts, older, run } = await operator()
  for (const account of [older('Twin', 7), { ...older('twin', 7), name: '王样例' }]) await accounts.insert(account)
  for (let time = 0; time < 3; time++) {
    const { problems } = (await run()).accounts!
    expect(problems.filter((one) => one.startsWith('Twin:'))).toHaveLength(1)
  }
  expect(await accounts.get('Twin')).toMatchObject({ name: '李样例' })
  expect(await accounts.get('twin')).toMatchObject({ name: '王样例' })
})
