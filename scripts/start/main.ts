import { root } from '../setup/packages.mjs'
import { buildAll } from '../build/all'
import { ports } from './ports'
import { portalWords } from './portal-words'
import { prepareDataDir } from './data-dir'
import { serve } from './serve'
import { startDemonstration } from './demonstration'

/** `npm start`: builds what changed, serves the whole product with its demonstration, until Ctrl-C. */
async function main() {
  // functions in the cloud run in UTC; code that forgets the zone must fail here as it would there
  process.env.TZ = 'UTC'
  const { port, host } = ports()
  const data = await prepareDataDir({ fresh: process.argv.includes('--fresh') })
  await buildAll(root, { force: false })
  const simulator = await serve({ port, host, data })
  await startDemonstration(simulator, data)
  console.log(portalWords(simulator.url))

  let closing = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, async () => {
      if (closing) return
      closing = true
      console.log('\n正在停止，数据都已保存。')
      await simulator.close()
      process.exit(0)
    })
  }
}

main().catch((error: Error) => {
  console.error(error.stack ?? error)
  process.exit(1)
})
