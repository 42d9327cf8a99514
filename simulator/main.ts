import { StartRefused } from './cloud/start-refused'
import type { Simulator } from './start'
import { startSimulator } from './start'

/** `npm start`: WeChat on one machine, until Ctrl-C. */
async function main(): Promise<void> {
  // Functions in the cloud run in UTC; code that forgets the zone must fail here as it would there.
  process.env.TZ = 'UTC'
  const port = Number(process.env.PORT ?? 7100)
  let simulator: Simulator
  try {
    simulator = await startSimulator({
      port,
      host: process.env.HOST ?? '127.0.0.1',
      dataDir: process.env.DATA_DIR ?? '.data',
      distDir: process.env.DIST_DIR ?? 'dist',
      log: (line) => console.log(line),
    })
  } catch (error) {
    if (error instanceof StartRefused) {
      console.error(error.message)
      process.exit(1)
    }
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EADDRINUSE') throw error
    console.error(`端口 ${port} 已被占用，请先关掉占用它的程序，或用 PORT=7200 npm start 换一个端口。`)
    console.error(`Port ${port} is in use: stop the program that holds it, or choose another with PORT=7200 npm start.`)
    process.exit(1)
  }

  let closing = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, async () => {
      if (closing) return
      closing = true
      const failure = await simulator.close().catch((error: AggregateError) => error)
      if (failure) console.error(failure)
      process.exit(failure ? 1 : 0)
    })
  }
  console.log(`已就绪 / ready: ${simulator.url}/`)
}

void main()
