import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DirectoryInUse, lockDirectory } from './directory-lock'
import { processStart } from './process-start'

let dir: string
const children: ChildProcess[] = []
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'directory-lock-'))
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(dir, { recursive: true, force: true })
})

/** Another process that takes the folder and says how that went; it keeps it until it is killed. */
async function rival(): Promise<{ child: ChildProcess; said: string }> {
  const script = `require('tsx/cjs'); const { lockDirectory } = require(${JSON.stringify(path.join(__dirname, 'directory-lock.ts'))})
    try { lockDirectory(${JSON.stringify(dir)}); console.log('mine') } catch (error) { console.log(error.name + ' ' + error.stack.split('\\n').length) }
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const said = await new Promise<string>((resolve) =>
    child.stdout!.once('data', (text) => resolve(String(text).trim())),
  )
  return { child, said }
}

const end = (child: ChildProcess) =>
  new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill('SIGKILL')
  })

test('one at a time, also within a process; given back it is free', () => {
  const unlock = lockDirectory(dir)
  expect(() => lockDirectory(dir)).toThrow(DirectoryInUse)
  expect(() => lockDirectory(dir)).toThrow(`进程 ${process.pid}`)
  unlock()
  lockDirectory(dir)()
  expect(readdirSync(dir)).toEqual([])
})

test('another process that lives has it, one that was killed has not', async () => {
  const { child, said } = await rival()
  expect(said).toBe('mine')
  let refusal: Error | undefined
  try {
    lockDirectory(dir)
  } catch (error) {
    refusal = error as Error
  }
  expect(refusal).toBeInstanceOf(DirectoryInUse)
  expect(refusal!.stack).toBe(refusal!.message)
  expect(refusal!.message.split('\n')).toHaveLength(2)
  await end(child)
  lockDirectory(dir)()
})

test('of many that find a dead one, exactly one gets the folder', async () => {
  await end((await rival()).child)
  const said = (await Promise.all(Array.from({ length: 6 }, rival))).map((one) => one.said)
  expect(said.filter((word) => word === 'mine')).toHaveLength(1)
  expect(readdirSync(dir)).toEqual(['in-use'])
}, 60_000)

test('a number that was given to another process since holds nothing, nor does a torn file', () => {
  const lock = path.join(dir, 'in-use')
  writeFileSync(lock, JSON.stringify({ pid: process.ppid, start: 'long ago' }))
  lockDirectory(dir)()
  writeFileSync(lock, '{"pi')
  const unlock = lockDirectory(dir)
  expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual({ pid: process.pid, start: processStart(process.pid) })
  unlock()
})

test('a process has one start, and no other process the same', () => {
  expect(processStart(process.pid)).toBe(processStart(process.pid))
  expect(processStart(1)).not.toBe(processStart(process.pid))
  expect(processStart(2 ** 30)).toBeUndefined()
})
