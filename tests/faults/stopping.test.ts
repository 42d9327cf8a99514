import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

const root = path.resolve(__dirname, '../..')
jest.setTimeout(120_000)

let dir: string
const running: ChildProcess[] = []
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'puziling-stopping-'))
})
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
  rmSync(dir, { recursive: true, force: true })
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Starts the product as `npm start` does. */
async function begin(): Promise<ChildProcess> {
  const env = { ...process.env, PORT: String(await freePort()), DATA_DIR: path.join(dir, 'data'), NODE_OPTIONS: '' }
  const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
  running.push(child)
  return child
}

/** The same, and answers when a line like this was printed. */
async function start(line: RegExp): Promise<ChildProcess> {
  const child = await begin()
  await new Promise<void>((resolve, reject) => {
    createInterface(child.stdout!).on('line', (said) => line.test(said) && resolve())
    child.once('exit', (code) => reject(new Error(`it ended (${code}) before it said ${line}`)))
  })
  return child
}

/** The process and every one that it started, and those started in turn. */
function family(pid: number): number[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  const rows = table
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number) as [number, number])
  const all = [pid]
  for (let at = 0; at < all.length; at++)
    all.push(...rows.filter(([, parent]) => parent === all[at]).map(([own]) => own))
  return all
}

const lives = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** What it has started, as soon as there are so many processes with itself. */
async function grown(child: ChildProcess, size: number): Promise<number[]> {
  for (;;) {
    const all = family(child.pid!)
    if (all.length >= size) return all
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** What they had started themselves ends when it notices that they are gone. */
async function left(all: number[]): Promise<number[]> {
  for (const until = Date.now() + 20_000; all.some(lives) && Date.now() < until; )
    await new Promise((resolve) => setTimeout(resolve, 20))
  return all.filter(lives)
}

test.each([
  ['while the demonstration is being written', 'SIGTERM', /写入演示数据/],
  ['while the demonstration is being written, by Ctrl-C', 'SIGINT', /写入演示数据/],
  ['while the demonstration is being written, by a terminal that closes', 'SIGHUP', /写入演示数据/],
] as const)('%s, %s ends everything that was started', async (_when, signal, line) => {
  const child = await start(line)
  // the process that writes it is there a moment later
  const all = await grown(child, 3)
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.kill(signal)
  expect(await ended).toBe(0)
  expect(await left(all)).toEqual([])
})

test.each(['SIGTERM', 'SIGINT'] as const)(
  'in its first moment, before it can listen, %s leaves nothing',
  async (signal) => {
    const child = await begin()
    const all = await grown(child, 2)
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await ended
    expect(await left(all)).toEqual([])
  },
)
