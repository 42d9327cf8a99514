import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
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
  await new Promise((resolve) => setTimeout(resolve, 1500))
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
