import { buildAll } from '../build/all'
import { root } from '../setup/packages.mjs'
import { prepareDataDir } from './data-dir'
import { seedDemonstration, setUpSimulator } from './demonstration'
import { portalWords } from './portal-words'
import { ports } from './ports'
import { serve } from './serve'

/** `npm start`: builds what changed, serves the whole product with its demonstration, until Ctrl-C. */
async function main() {
  // functions in the cloud run in UTC; code that forgets the zone must fail here as it would there
  process.env.TZ = 'UTC'
  const { port, host } = ports()
  const data = await prepareDataDir({ fresh: process.argv.includes('--fresh') })
  await buildAll(root, { force: false })
  const simulator = await serve({ port, host, data })
  await setUpSimulator(simulator.url)
  if (!data.seeded) {
    console.log('第一次启动，正在写入演示数据…… (writing the demonstration)')
    await seedDemonstration(simulator.url, data.secretKeys)
    await data.markSeeded()
  }
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
