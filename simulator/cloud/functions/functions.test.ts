import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startTestWorld, type TestWorld } from '../testing/world'

let world: TestWorld
beforeAll(async () => {
  world = await startTestWorld({ functionsEnv: { SALT: 'pepper' } })
})
afterAll(() => world.close())

describe('who calls', () => {
  test('a function sees the person WeChat says it is, not the one the event claims', async () => {
    const seen = await world.probe('identity', { userInfo: { openId: 'somebody-else' } }, 'o-li')
    expect(seen).toMatchObject({ OPENID: 'o-li', UNIONID: 'union-o-li', SOURCE: 'wx_client', ENV: 'puziling-local' })
    expect(seen.event.userInfo.openId).toBe('o-li')
  })

  test('twenty calls at once keep their identities apart on at most four workers', async () => {
    const people = Array.from({ length: 20 }, (_, index) => `o-${index}`)
    const seen = await Promise.all(people.map((openid) => world.probe('wait', { ms: 20 }, openid)))
    expect(seen).toEqual(people.map((openid) => ({ before: openid, after: openid })))
    const { workers } = world.simulator.world.functions.info().find(({ name }) => name === 'probe')!
    expect(workers).toBeGreaterThan(1)
    expect(workers).toBeLessThanOrEqual(4)
  })

  test('a function called by a function still knows the person, and how the call came', async () => {
    const seen = await world.probe('nested', { data: { deed: 'identity' } }, 'o-wang')
    expect(seen).toMatchObject({ OPENID: 'o-wang', SOURCE: 'wx_client,scf' })
  })

  test('functions that call themselves do not starve, however many start at once', async () => {
    const calls = Array.from({ length: 6 }, (_, index) =>
      world.probe('nested', { data: { deed: 'identity' } }, `o-n${index}`),
    )
    expect((await Promise.all(calls)).map(({ OPENID }) => OPENID)).toEqual([0, 1, 2, 3, 4, 5].map((n) => `o-n${n}`))
  })

  test("the operator's variables reach the function, the shell's do not", async () => {
    process.env.SHELL_SECRET = 'mine'
    const env = await world.probe('environment')
    expect(env).toMatchObject({ SALT: 'pepper', TENCENTCLOUD_RUNENV: 'SCF' })
    expect(env.SHELL_SECRET).toBeUndefined()
  })
})

describe('what goes wrong', () => {
  test('an error thrown is FUNCTIONS_EXECUTE_FAIL for the caller and a TypeScript line in the terminal', async () => {
    const { error } = await world.post('/sim/call/probe', { deed: 'throw' }, { 'x-sim-openid': 'o-1' })
    expect(error).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL', errCode: -504002 })
    expect(error.message).toContain('TypeError: 绊倒了')
    expect(error.message).toContain('/var/user/index.js')
    expect(error.message).not.toContain(world.dir)
    expect(world.lines.join('\n')).toMatch(/simulator\/cloud\/testing\/functions\/stumble\.ts:3:\d+/)
  })

  test.each(['hang', 'spin'])('a function that does not come back (%s) is stopped at its timeout', async (deed) => {
    const { error } = await world.post('/sim/call/impatient', { deed }, { 'x-sim-openid': 'o-1' })
    expect(error).toEqual({
      code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
      errCode: -504003,
      message: 'Invoking task timed out after 1 seconds',
    })
    const { result } = await world.post('/sim/call/impatient', { deed: 'identity' }, { 'x-sim-openid': 'o-2' })
    expect(result).toMatchObject({ OPENID: 'o-2' })
  })

  test('a worker that dies answers an error and is replaced', async () => {
    await expect(world.probe('exit')).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
    expect(await world.probe('identity', {}, 'o-3')).toMatchObject({ OPENID: 'o-3' })
  })

  test('a worker that dies after its answer has answered, and the terminal says why it died', async () => {
    expect(await world.probe('aftermath')).toBe('fine so far')
    const until = Date.now() + 2000
    const said = () => world.lines.some((line) => line.includes('after its answer: TypeError: 绊倒了'))
    while (!said() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(world.lines.find((line) => line.includes('after its answer'))).toMatch(/stumble\.ts:3:\d+/)
  })

  test('a function that takes more memory than it is given dies alone', async () => {
    await expect(world.probe('hoard')).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
    expect(await world.probe('identity', {}, 'o-5')).toMatchObject({ OPENID: 'o-5' })
  })

  test('more than 6 MB is refused on the way in and on the way out', async () => {
    await expect(world.probe('identity', { text: 'x'.repeat(6_400_000) })).rejects.toMatchObject({
      code: 'EXCEED_MAX_PAYLOAD_SIZE',
    })
    await expect(world.probe('large', { bytes: 6_400_000 })).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
  })

  test('a function that does not exist, and a call without a person', async () => {
    const missing = await world.post('/sim/call/nobody', {}, { 'x-sim-openid': 'o-1' })
    expect(missing.error.code).toBe('FUNCTION_NOT_FOUND')
    expect((await world.post('/sim/call/probe', {})).error.code).toBe('INVALID_PARAM')
  })
})

test('a new build is served from the next call on', async () => {
  const file = path.join(world.dir, 'dist/cloudfunctions/fresh/index.js')
  const deploy = (answer: number) => writeFileSync(file, `exports.main = async () => ${answer}`)
  mkdirSync(path.dirname(file), { recursive: true })
  deploy(1)
  expect(await world.simulator.callFunction('fresh', {}, 'o-1')).toBe(1)
  deploy(22)
  expect(await world.simulator.callFunction('fresh', {}, 'o-1')).toBe(22)
})

test.each([
  ["throw new Error('半成品')", '半成品'],
  ['process.exit(0)', 'exited while it was loaded'],
  ['exports.handler = 1', 'does not export main'],
])('a function that cannot be loaded (%s) says so to everybody who waits', async (source, reason) => {
  const file = path.join(world.dir, 'dist/cloudfunctions/broken/index.js')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, source)
  const calls = [1, 2, 3].map(() => world.simulator.callFunction('broken', {}, 'o-1').catch((error) => error))
  for (const error of await Promise.all(calls)) {
    expect(error).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL', message: expect.stringContaining(reason) })
  }
})

test('a call that nobody awaits is still carried out, and the answer does not wait for it', async () => {
  const collection = 'strays'
  await world.post('/sim/indexes', [{ collection }])
  expect(await world.probe('stray', { data: { deed: 'write', collection, data: { n: 1 } } })).toBe('gone')
  const until = Date.now() + 3000
  let found: unknown[] = []
  while (!found.length && Date.now() < until) found = await world.probe('read', { collection })
  expect(found).toHaveLength(1)
})

test('a function with asynchronous execution is carried out, and whoever calls it hears only that it was taken', async () => {
  const collection = 'distances'
  await world.post('/sim/indexes', [{ collection }])
  const taken = { RequestId: expect.any(String) }
  const distant = (data: object) => world.probe('nested', { name: 'distant', data })
  expect(await distant({ deed: 'write', collection, data: { n: 1 } })).toEqual(taken)
  // who waited for this one would wait until it is stopped, and hear of that
  expect(await distant({ deed: 'hang' })).toEqual(taken)
  let found: unknown[] = []
  for (const until = Date.now() + 10_000; !found.length && Date.now() < until; )
    found = await world.probe('read', { collection })
  expect(found).toHaveLength(1)
})

test('a call is billed for its own database requests only', async () => {
  await world.post('/sim/indexes', [{ collection: 'bills' }])
  const call = async (event: object) => {
    const response = await fetch(`${world.simulator.url}/sim/call/probe`, {
      method: 'POST',
      headers: { 'x-sim-openid': 'o-1' },
      body: JSON.stringify(event),
    })
    await response.text()
    return JSON.parse(response.headers.get('x-sim-usage')!)
  }
  const write = { deed: 'write', collection: 'bills', data: { n: 1 } }
  expect(await call(write)).toMatchObject({ dbRequests: 1, cold: expect.any(Boolean) })
  expect(await call({ deed: 'nested', data: write })).toMatchObject({ dbRequests: 0 })
  expect(await call({ deed: 'read', collection: 'bills' })).toMatchObject({ dbRequests: 1, docsReturned: 2 })
})

test('what the functions cost that a call calls stands beside its own bill, however deep and even when nobody waits for them', async () => {
  await world.post('/sim/indexes', [{ collection: 'deep' }])
  const write = { deed: 'write', collection: 'deep', data: { n: 1 } }
  const bill = async (event: object) => {
    const headers = { 'x-sim-openid': 'o-1', 'x-sim-wait': 'called' }
    const response = await fetch(`${world.simulator.url}/sim/call/probe`, {
      method: 'POST',
      headers,
      body: JSON.stringify(event),
    })
    await response.text()
    return JSON.parse(response.headers.get('x-sim-usage')!)
  }
  expect(await bill({ deed: 'nested', data: write })).toMatchObject({
    dbRequests: 0,
    called: { calls: 1, dbRequests: 1 },
  })
  const twice = { deed: 'nested', data: write, name: 'distant' }
  expect(await bill({ deed: 'nested', data: twice, name: 'distant' })).toMatchObject({
    dbRequests: 0,
    called: { calls: 2, dbRequests: 1 },
  })
  expect(await bill({ deed: 'nested', name: 'distant', data: { deed: 'exit' } })).toMatchObject({
    called: { calls: 1 },
  })
  expect(await bill(write)).toMatchObject({ dbRequests: 1, called: { calls: 0, dbRequests: 0 } })
})
