import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Simulator, startSimulator } from '../../start'
import type { SimulatorOptions } from '../../world'
import { deployTestFunctions } from './deploy'

// biome-ignore lint/suspicious/noExplicitAny: the tests look into answers of every shape
type Loose = any

/** A simulator of its own for one test file, with the test functions deployed and its data in a folder that goes away. */
export interface TestWorld {
  simulator: Simulator
  lines: string[]
  dir: string
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Loose>
  get(path: string): Promise<Loose>
  /** Calls the probe for a person and answers its result; throws the error it answers. */
  probe(deed: string, more?: object, openid?: string): Promise<Loose>
  close(): Promise<void>
}

export async function startTestWorld(options: Partial<SimulatorOptions> = {}): Promise<TestWorld> {
  const dir = mkdtempSync(path.join(tmpdir(), 'puziling-simulator-'))
  const lines: string[] = []
  deployTestFunctions(path.join(dir, 'dist'))
  const simulator = await startSimulator({
    port: 0,
    dataDir: path.join(dir, 'data'),
    distDir: path.join(dir, 'dist'),
    log: (line) => lines.push(line),
    ...options,
  })
  const json = async (response: Response) => JSON.parse(await response.text())
  return {
    simulator,
    lines,
    dir,
    get: async (place) => json(await fetch(simulator.url + place)),
    post: async (place, body, headers = {}) =>
      json(
        await fetch(simulator.url + place, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
        }),
      ),
    probe: (deed, more = {}, openid = 'o-test') => simulator.callFunction('probe', { deed, ...more }, openid),
    async close() {
      await simulator.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
