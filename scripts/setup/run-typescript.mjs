import { spawn } from 'node:child_process'
import { root } from './packages.mjs'

/** Runs one of our TypeScript scripts and ends as it ends. Ctrl-C goes to the script, which stops what it started. */
export function runTypeScript(script, args = process.argv.slice(2)) {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? (signal ? 130 : 1))))
}
