import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { openRecords } from './cloud/records'
import { deployTestFunctions } from './cloud/testing/deploy'

let dir: string
const children: ChildProcess[] = []
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'puziling-durability-'))
  deployTestFunctions(path.join(dir, 'dist'))
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(dir, { recursive: true, force: true })
})

interface Running {
  child: ChildProcess
  url: string
  exit: Promise<number | null>
  errors: string[]
}

/** Starts the simulator as `npm start` does, in a process of its own. */
async function start(port = '0'): Promise<Running> {
  const child = spawn('node', ['--import', 'tsx', path.join(__dirname, 'main.ts')], {
    env: { ...process.env, PORT: port, DATA_DIR: path.join(dir, 'data'), DIST_DIR: path.join(dir, 'dist') },
  })
  children.push(child)
  const errors: string[] = []
  createInterface(child.stderr!).on('line', (line) => errors.push(line))
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const url = await new Promise<string>((resolve) => {
    createInterface(child.stdout!).on('line', (line) => {
      const found = /http:\/\/[\d.:]+/.exec(line)
      if (found) resolve(found[0])
    })
    void exit.then(() => resolve(''))
  })
  return { child, url, exit, errors }
}

// biome-ignore lint/suspicious/noExplicitAny: answers of every shape
async function send(url: string, body: unknown, openid = 'o-1', method = 'POST'): Promise<any> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return (await fetch(url, { method, headers: { 'x-sim-openid': openid }, body: text })).json()
}

/** Until a function is at work on a call that was sent. */
async function atWork(url: string): Promise<void> {
  const busy = async (): Promise<boolean> => {
    const { standIns } = await send(`${url}/sim/ready`, undefined, 'o-1', 'GET')
    return standIns
      .flatMap(({ functions = [] }: { functions?: object[] }) => functions)
      .some((fn: { busy: boolean }) => fn.busy)
  }
  while (!(await busy())) await sleep(20)
}

test('killed in the middle of everything, it has kept what it acknowledged', async () => {
  const { child, url, exit } = await start()
  await send(`${url}/sim/indexes`, [{ collection: 'kept' }])
  await send(`${url}/sim/templates`, [{ templateId: 'T', kind: 'longterm', title: '通知', fields: { thing1: '事' } }])
  await send(`${url}/sim/subscribe`, { openid: 'o-1', templateId: 'T', result: 'accept' })
  await send(`${url}/sim/clock`, { now: '2031-01-01T00:00:00+08:00' })

  const kept = { documents: [] as string[], files: [] as string[], messages: 0 }
  let alive = true
  const keepDoing = async (deed: (round: number) => Promise<void>) => {
    for (let round = 0; alive; round++) await deed(round).catch(() => undefined)
  }
  const message = { touser: 'o-1', templateId: 'T', data: { thing1: { value: '停水' } } }
  const working = Promise.all([
    keepDoing(async (n) => {
      const { result } = await send(`${url}/sim/call/probe`, { deed: 'write', collection: 'kept', data: { n } })
      if (result._id) kept.documents.push(result._id)
    }),
    keepDoing(async (n) => {
      const { fileID } = await send(`${url}/sim/upload?cloudPath=f/${n}.txt`, `content ${n}`, 'o-1', 'PUT')
      if (fileID) kept.files.push(fileID)
    }),
    keepDoing(async () => {
      const data = { deed: 'openapi', api: 'subscribeMessage.send', data: message }
      const { result } = await send(`${url}/sim/call/probe`, data)
      if (result.errCode === 0) kept.messages++
    }),
  ])
  const enough = () => Math.min(kept.documents.length, kept.files.length, kept.messages) > 10
  for (const deadline = Date.now() + 30_000; !enough() && Date.now() < deadline; ) await sleep(50)
  child.kill('SIGKILL')
  await exit
  alive = false
  await working

  const again = await start()
  expect(kept.documents.length).toBeGreaterThan(3)
  expect(kept.files.length).toBeGreaterThan(3)
  expect(kept.messages).toBeGreaterThan(3)
  const read = { deed: 'read', collection: 'kept', limit: 1000 }
  const ids = (await send(`${again.url}/sim/call/probe`, read)).result.map(({ _id }: { _id: string }) => _id)
  expect(ids).toEqual(expect.arrayContaining(kept.documents.slice(-1000)))
  const { fileList } = await send(`${again.url}/sim/temp-urls`, { fileList: kept.files })
  for (const { fileID, tempFileURL } of fileList) {
    expect(await (await fetch(tempFileURL)).text()).toBe(`content ${/(\d+)\.txt$/.exec(fileID)![1]}`)
  }
  const { messages } = (await (await fetch(`${again.url}/sim/messages?limit=1000`)).json()) as { messages: unknown[] }
  expect(messages.length).toBeGreaterThanOrEqual(Math.min(kept.messages, 1000))
  const { iso } = (await (await fetch(`${again.url}/sim/clock`)).json()) as { iso: string }
  expect(iso.slice(0, 13)).toBe('2030-12-31T16')
}, 60_000)

/** Writes without end until it is told to stop; answers what was acknowledged. */
function writing(url: string, round: number) {
  const acknowledged: string[] = []
  let alive = true
  const writers = Array.from({ length: 4 }, async (_, writer) => {
    for (let n = 0; alive; n++) {
      const data = { round, writer, [`k${(round * 31 + n) % 53}`]: { [`l${n % 17}`]: [n] } }
      const answer = await send(`${url}/sim/call/probe`, { deed: 'write', collection: 'kept', data }).catch(() => ({}))
      if (answer.result?._id) acknowledged.push(answer.result._id)
      else await sleep(5)
    }
  })
  const stop = async () => {
    alive = false
    await Promise.all(writers)
  }
  return { acknowledged, stop }
}

test('stopped and started again and again under load, each start works and nothing acknowledged is missing', async () => {
  const acknowledged: string[] = []
  for (let round = 0; round < 5; round++) {
    const { child, url, exit, errors } = await start()
    expect(errors).toEqual([])
    if (round === 0) await send(`${url}/sim/indexes`, [{ collection: 'kept' }])
    const load = writing(url, round)
    const deadline = Date.now() + 15_000
    while (load.acknowledged.length < 10 + round * 7 && Date.now() < deadline) await sleep(20)
    child.kill(round % 2 ? 'SIGINT' : 'SIGTERM')
    expect(await exit).toBe(0)
    await load.stop()
    expect(load.acknowledged.length).toBeGreaterThanOrEqual(10 + round * 7)
    acknowledged.push(...load.acknowledged)
  }
  const { url } = await start()
  const { result } = await send(`${url}/sim/call/probe`, { deed: 'read', collection: 'kept', limit: 1000 })
  expect(acknowledged.length).toBeLessThan(1000)
  expect(result.map(({ _id }: { _id: string }) => _id)).toEqual(expect.arrayContaining(acknowledged))
}, 120_000)

test("a function is run by plain Node, without the loader that runs the simulator's own source", async () => {
  const { url } = await start()
  expect((await send(`${url}/sim/call/probe`, { deed: 'options' })).result).toEqual([])
})

test('a second one on the same folder is refused in one sentence, in both languages, without a stack', async () => {
  const first = await start()
  const second = await start()
  expect(await second.exit).toBe(1)
  expect(second.errors).toHaveLength(2)
  expect(second.errors[0]).toContain(`进程 ${first.child.pid}`)
  expect(second.errors[1]).toContain('is in use by another program')
  expect((await fetch(`${first.url}/sim/ready`)).status).toBe(200)
}, 30_000)

test('a call under way when it is stopped is finished and answered; a new one is refused', async () => {
  const { child, url, exit } = await start()
  const underWay = send(`${url}/sim/call/probe`, { deed: 'wait', ms: 4000 })
  await atWork(url)
  child.kill('SIGTERM')
  // until it has heard: how soon depends on what else the machine does
  let refused: { message: string } | undefined
  while (!refused) refused = (await send(`${url}/sim/call/probe`, { deed: 'now' })).error
  expect(refused.message).toContain('stopping')
  expect((await underWay).result).toEqual({ before: 'o-1', after: 'o-1' })
  expect(await exit).toBe(0)
}, 30_000)

test('a call that never ends does not keep it from stopping', async () => {
  const { child, url, exit } = await start()
  void send(`${url}/sim/call/probe`, { deed: 'hang' }).catch(() => undefined)
  await atWork(url)
  const stopped = Date.now()
  child.kill('SIGTERM')
  expect(await exit).toBe(0)
  expect(Date.now() - stopped).toBeLessThan(9000)
}, 30_000)

test('timers that were due while it was stopped run once each at the next start', async () => {
  const first = await start()
  await send(`${first.url}/sim/indexes`, [{ collection: 'ticks' }])
  const ticks = async (url: string): Promise<string[]> => {
    const { result } = await send(`${url}/sim/call/probe`, { deed: 'read', collection: 'ticks', limit: 1000 })
    return result.map(({ name, due }: { name: string; due: string }) => `${name} ${due}`)
  }
  await send(`${first.url}/sim/clock`, { now: '2031-01-01T06:30:00+08:00' })
  const before = (await ticks(first.url)).length
  first.child.kill('SIGTERM')
  await first.exit
  const records = await openRecords(path.join(dir, 'data', 'wechat'))
  const clock = records.table<number>('clock')
  await records.commit(() => clock.put('offset', clock.get('offset')! + 2 * 3_600_000))
  await records.close()

  const { url } = await start()
  const madeUp = async () => (await ticks(url)).slice(before)
  const madeUpAre = async (count: number) => {
    for (const deadline = Date.now() + 15_000; (await madeUp()).length < count && Date.now() < deadline; )
      await sleep(50)
    return madeUp()
  }
  const missed = ['everyHour 2031-01-01T00:00:00.000Z', 'eightOClock 2031-01-01T00:00:30.000Z']
  expect(await madeUpAre(2)).toEqual(missed)
  // the next hour comes after them: had one run twice, it would stand between
  await send(`${url}/sim/clock`, { now: '2031-01-01T09:00:10+08:00' })
  expect(await madeUpAre(3)).toEqual([...missed, 'everyHour 2031-01-01T01:00:00.000Z'])
}, 60_000)

test('Ctrl-C ends it with 0', async () => {
  const { child, exit } = await start()
  child.kill('SIGINT')
  expect(await exit).toBe(0)
})

test('a busy port is said in one sentence, in both languages, without a stack', async () => {
  const blocker = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => blocker.once('listening', resolve))
  const { port } = blocker.address() as { port: number }
  const { exit, errors } = await start(String(port))
  expect(await exit).toBe(1)
  expect(errors.filter((line) => line.includes(String(port)))).toHaveLength(2)
  expect(errors.join('\n')).not.toMatch(/^\s+at /m)
  blocker.close()
})
