import path from 'node:path'
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
  const parts: { close(): Promise<void> }[] = []
  stopOnSignal(async () => {
    for (const part of parts.reverse()) await part.close()
    data.release()
  })

  await buildAll(root, { force: false })
  const simulator = await serve({ port, host, data })
  parts.push(simulator)
  await setUpSimulator(simulator.url)
  if (!data.seeded) {
    console.log('第一次启动，正在写入演示数据…… (writing the demonstration)')
    await seedDemonstration(simulator.url, data.secretKeys)
    data.markSeeded()
  }
  console.log(portalWords(simulator.url))
  // the portal does not wait for the compilers that it loads
  const { watchSources } = await import('./watch')
  // asked now, the phones' part is ready when they ask themselves
  const prepare = (part: string) => {
    if (part === 'miniprogram') void fetch(`${simulator.url}/phone/version`).catch(() => undefined)
  }
  parts.push(await watchSources(root, (line) => console.log(line), prepare))
}

/** One Ctrl-C arrives twice: from the terminal, and from the script that started us. */
const SAME_WISH = 1000

/** Also in the middle of starting. Who asks again does not wait any longer. */
function stopOnSignal(close: () => Promise<void>): void {
  let since = 0
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, async () => {
      if (since && Date.now() - since > SAME_WISH) process.exit(130)
      if (since) return
      since = Date.now()
      console.log('\n正在停止，数据都已保存。')
      await close()
      process.exit(0)
    })
  }
}

main().catch((error: Error) => stop(error instanceof DataDirRefused ? error.message : (error.stack ?? String(error))))
