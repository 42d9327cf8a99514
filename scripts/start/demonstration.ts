import { spawn } from 'node:child_process'
import path from 'node:path'
import { collections } from '../../domain'
import type { Part } from '../../simulator/close-all'
import { post } from '../operator/post'
import { weChatTemplates } from '../seed/wechat-templates'
import { functionsEnv } from './serve'

const root = path.resolve(__dirname, '../..')

/** What an operator does once in the consoles of WeChat and CloudBase: collections, indexes, message templates. */
export async function setUpSimulator(url: string): Promise<void> {
  const indexes = collections.map(({ definition }) => ({ collection: definition.name, indexes: definition.indexes }))
  await post(`${url}/sim/indexes`, indexes)
  await post(`${url}/sim/templates`, weChatTemplates())
}

/**
 * Writes the demonstration in a process of its own: the SDK takes its address from the environment.
 * @param started hears of that process, so that it can be ended with everything else
 */
export function seedDemonstration(
  url: string,
  secretKeys: string,
  started: (part: Part) => void = () => undefined,
): Promise<void> {
  const env = { ...process.env, ...functionsEnv(secretKeys), SIMULATOR_URL: url }
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/seed/main.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  started({
    close() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      return new Promise((resolve) => child.once('exit', () => resolve()))
    },
  })
  return new Promise((resolve, reject) => {
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`the demonstration could not be written (exit ${code})`)),
    )
  })
}
