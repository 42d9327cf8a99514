import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { requireBuilt } from '../../scripts/build/all'
import { newSecretKeys } from '../../scripts/start/data-dir'
import { ConsoleClient } from '../product/console-client'
import { askSimulator } from '../product/product'

const root = path.resolve(__dirname, '../..')

/** The product in a process that can be killed; what was acknowledged is found again by the next one. */
export interface MortalProduct {
  readonly url: string
  readonly secretKeys: string
  /** SIGKILL: nothing is said, nothing is finished */
  kill(): Promise<void>
  /** starts on the same data and the same port */
  restart(): Promise<void>
  sim(handle: string, body?: unknown): Promise<any>
  console(account: string): Promise<ConsoleClient>
  close(): Promise<void>
}

export async function startMortalProduct(): Promise<MortalProduct> {
  requireBuilt(root)
  const dataDir = await mkdtemp(path.join(tmpdir(), 'puziling-mortal-'))
  const secretKeys = newSecretKeys()
  let url = ''
  let child: ChildProcess | null = null

  async function start() {
    const PORT = url ? new URL(url).port : '0'
    const { PATH, HOME, NODE_OPTIONS, TEST_CLOCK_OFFSET } = process.env
    const started = spawn(process.execPath, ['--import', 'tsx', 'tests/faults/simulator-process.ts'], {
      cwd: root,
      env: { PATH, HOME, NODE_OPTIONS, TEST_CLOCK_OFFSET, PORT, DATA_DIR: dataDir, SECRET_KEYS: secretKeys },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child = started
    url = await addressOf(started)
  }
  async function kill() {
    const dying = child
    if (!dying || dying.exitCode !== null || dying.signalCode !== null) return
    const gone = new Promise((resolve) => dying.once('exit', resolve))
    dying.kill('SIGKILL')
    await gone
  }
  await start()
  return {
    get url() {
      return url
    },
    secretKeys,
    kill,
    restart: start,
    sim: (handle, body) => askSimulator(url, handle, body),
    console: (account) => ConsoleClient.signIn(url, account),
    async close() {
      await kill()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout!.on('data', (chunk: Buffer) => {
      text = (text + chunk.toString()).slice(-10_000)
      const found = /ready (http:\S+)/.exec(text)
      if (found?.[1]) resolve(found[1])
    })
    child.once('exit', (code) => reject(new Error(`the simulator ended with ${code}: ${text}`)))
  })
}
