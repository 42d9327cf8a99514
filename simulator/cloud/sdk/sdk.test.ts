import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { startTestWorld, type TestWorld } from '../testing/world'

let world: TestWorld
beforeAll(async () => {
  world = await startTestWorld()
})
afterAll(() => world.close())

test('the official SDK inside a function does with documents what it does in the cloud', async () => {
  const seen = (await world.simulator.callFunction('surface', {}, 'o-1')) as Record<string, unknown>
  expect(seen).toMatchObject({
    noCollection: { errCode: -502005 },
    page: [{ n: 9 }, { n: 8 }, { n: 7 }],
    changed: {
      n: 101,
      tags: ['a', 'b', 'c'],
      nested: { x: 9, y: null },
      at: '2026-01-02T03:04:05.000Z',
      seenAt: true,
      loc: { type: 'Point', coordinates: [106.76, 31.86] },
    },
    updated: 5,
    found: [2, 3, 4, 6, 9, 12],
    near: [2, 3],
    grouped: [
      { _id: 'done', total: 42, most: 12 },
      { _id: 'open', total: 35, most: 11 },
    ],
    count: 6,
    transaction: { tries: 2 },
    rolledBack: '不要了',
    stock: 4,
    removed: 3,
    missing: { errCode: expect.any(Number) },
    duplicate: { errCode: expect.any(Number) },
    noFunction: { errCode: expect.any(Number) },
  })
  expect(seen.changed).not.toHaveProperty('text')
})

test('a process outside uses both SDKs without an identity', async () => {
  const { stdout } = await promisify(execFile)('node', [path.join(__dirname, '../testing/outside.cjs')], {
    env: {
      ...process.env,
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${world.simulator.url}/tcb/admin` }),
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      SCF_NAMESPACE: 'puziling-local',
      TCB_ENV: 'puziling-local',
      TENCENTCLOUD_SECRETID: 'local',
      TENCENTCLOUD_SECRETKEY: 'local',
      TENCENTCLOUD_SESSIONTOKEN: 'local',
    },
  })
  expect(JSON.parse(stdout.trim().split('\n').at(-1)!)).toEqual({
    from: ['node-sdk', 'wx-server-sdk'],
    text: '种子',
    SOURCE: 'wx_http,scf',
  })
})

test('an action nobody knows is an error, not a silence', async () => {
  expect(await world.post('/tcb/admin', { action: 'cloud.magic' })).toMatchObject({ code: 'INVALID_PARAM' })
  expect(await world.post('/tcb/w/not-a-worker', { action: 'database.getDocument' })).toHaveProperty('code')
})
