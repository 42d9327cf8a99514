import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { requireBuilt } from '../../scripts/build/all'
import { newSecretKeys } from '../../scripts/start/data-dir'
import { seedDemonstration, setUpSimulator } from '../../scripts/start/demonstration'
import { functionsEnv } from '../../scripts/start/serve'
import { type Simulator, startSimulator } from '../../simulator/start'
import { ConsoleClient } from './console-client'
import { copyKept } from './demonstration-copy'
import { PhoneClient } from './phone-client'

// biome-ignore lint/suspicious/noExplicitAny: the simulator's handles answer in every shape
type Loose = any

export interface Product {
  url: string
  simulator: Simulator
  dataDir: string
  secretKeys: string
  phone(openid: string): PhoneClient
  /** signed in with the demonstration's password */
  console(account: string): Promise<ConsoleClient>
  sim(path: string, body?: unknown): Promise<Loose>
  /** for who has stopped the simulator alone */
  removeData(): Promise<void>
  close(): Promise<void>
}

interface ProductOptions {
  /** write the demonstration's people and cases; default true */
  demonstration?: boolean
  workers?: number
  strictQueries?: boolean
  /** hears what the functions print */
  onLine?: (line: string) => void
}

const root = path.resolve(__dirname, '../..')

/**
 * The built product (dist/) on a free port with a data folder of its own, as `npm start` runs it.
 * @throws when dist/ is older than the sources
 */
export async function startProduct({
  demonstration = true,
  workers = 2,
  strictQueries = true,
  onLine,
}: ProductOptions = {}): Promise<Product> {
  requireBuilt(root)
  const dataDir = await mkdtemp(path.join(tmpdir(), 'puziling-'))
  const removeData = () => rm(dataDir, { recursive: true, force: true })
  const kept = demonstration ? await copyKept(dataDir) : undefined
  const secretKeys = kept ?? newSecretKeys()
  const simulator = await startSimulator({
    port: 0,
    dataDir,
    distDir: path.join(root, 'dist'),
    cacheDir: path.join(root, '.cache', 'simulator'),
    functionsEnv: functionsEnv(secretKeys),
    workers,
    strictQueries,
    log: (line) => {
      onLine?.(line)
      if (process.env.VERBOSE) console.log(line)
    },
  })
  if (!kept) await setUpSimulator(simulator.url)
  if (demonstration && !kept) await seedDemonstration(simulator.url, secretKeys)
  return {
    url: simulator.url,
    simulator,
    dataDir,
    secretKeys,
    phone: (openid) => new PhoneClient(simulator.url, openid),
    console: (account) => ConsoleClient.signIn(simulator.url, account),
    sim: (handle, body) => askSimulator(simulator.url, handle, body),
    removeData,
    async close() {
      await simulator.close()
      await removeData()
    },
  }
}

/** GET without a body, POST with one. */
export async function askSimulator(url: string, handle: string, body?: unknown): Promise<Loose> {
  const answer = await fetch(
    `${url}/sim/${handle}`,
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  )
  if (!answer.ok) throw new Error(`/sim/${handle} answered ${answer.status}: ${await answer.text()}`)
  return answer.json()
}
