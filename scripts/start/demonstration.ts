import { spawn } from 'node:child_process'
import type { Simulator } from '../../simulator/start'
import { root } from '../setup/packages.mjs'
import type { DataDir } from './data-dir'
import { functionsEnv } from './serve'

/** Sets up what an operator would in WeChat's consoles, and on the first start writes the demonstration. */
export async function startDemonstration(simulator: Simulator, data: DataDir): Promise<void> {
  await runSeed(simulator, data, data.seeded ? ['--setup-only'] : [])
  if (!data.seeded) await data.markSeeded()
}

/** A process of its own: the official SDK takes its address from the environment, which must not leak into the server. */
function runSeed(simulator: Simulator, data: DataDir, args: string[]): Promise<void> {
  const env = { ...process.env, ...functionsEnv(data.secretKeys), SIMULATOR_URL: simulator.url }
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/seed/main.ts', ...args], { cwd: root, env, stdio: 'inherit' })
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the demonstration could not be written (exit ${code})`))))
  })
}
