import path from 'node:path'
import { closeAll, type Part } from '../../simulator/close-all'
import { buildAll } from '../build/all'
import { root, stop } from '../setup/packages.mjs'
import { DataDirRefused, takeDataDir } from './data-dir'
import { seedDemonstration, setUpSimulator } from './demonstration'
import { portalWords } from './portal-words'
import { ports, refuseBusyPort } from './ports'
import { serve } from './serve'

/** `npm start`: builds what changed, serves the whole product with its demonstration, until Ctrl-C. */
async function main() {
  // functions in the cloud run in UTC; code that forgets the zone must fail here as it would there
  process.env.TZ = 'UTC'
  const { port, host } = ports()
  await refuseBusyPort(port, host)
  const data = await takeDataDir(path.resolve(root, process.env.DATA_DIR || '.data'), {
    fresh: process.argv.includes('--fresh'),
    at: { port, host },
  })
  const parts: Part[] = [{ close: () => data.release() }]
  stopOnSignal(() => closeAll(parts))

  await buildAll(root, { force: false })
  const simulator = await registered(parts, serve({ port, host, data }))
  await setUpSimulator(simulator.url)
  if (!data.seeded) {
    console.log('第一次启动，正在写入演示数据…… (writing the demonstration)')
    await seedDemonstration(simulator.url, data.secretKeys, (part) => parts.push(part))
    data.markSeeded()
  }
  console.log(portalWords(simulator.url))
  // the portal does not wait for the compilers that it loads
  const { watchSources } = await import('./watch')
  // asked now, the phones' part is ready when they ask themselves
  const prepare = (part: string) => {
    if (part === 'miniprogram') void fetch(`${simulator.url}/phone/version`).catch(() => undefined)
  }
  await registered(
    parts,
    watchSources(root, (line) => console.log(line), prepare),
  )
}

/** Registered while it is still starting: a signal in the middle waits for it and stops it. */
function registered<Started extends Part>(parts: Part[], starting: Promise<Started>): Promise<Started> {
  parts.push({ close: async () => (await starting.catch(() => undefined))?.close() })
  return starting
}

/** One Ctrl-C arrives twice: from the terminal, and from the script that started us. */
const SAME_WISH = 1000

/** When we were asked to stop. */
let since = 0

/** Also in the middle of starting. Who asks again does not wait any longer. */
function stopOnSignal(close: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, async () => {
      if (since && Date.now() - since > SAME_WISH) process.exit(130)
      if (since) return
      since = Date.now()
      console.log('\n正在停止，数据都已保存。')
      const failure = await close().catch((error: AggregateError) => error)
      if (failure) console.error(failure)
      process.exit(failure ? 1 : 0)
    })
  }
}

main().catch((error: Error) => {
  // what was still starting when everything was stopped fails, and nobody needs to hear of that
  if (since === 0) stop(error instanceof DataDirRefused ? error.message : (error.stack ?? String(error)))
})
