import { setUpSimulator } from '../../scripts/start/demonstration'
import { serve } from '../../scripts/start/serve'

/** The simulator on the built product in a process of its own, so that it can be killed like a machine that loses power. */
async function main() {
  const { PORT, DATA_DIR, SECRET_KEYS } = process.env
  if (!DATA_DIR || !SECRET_KEYS) throw new Error('DATA_DIR and SECRET_KEYS are needed')
  process.env.TZ = 'UTC'
  const data = {
    path: DATA_DIR,
    seeded: true,
    secretKeys: SECRET_KEYS,
    markSeeded: async () => undefined,
    release: () => undefined,
  }
  const simulator = await serve({ port: Number(PORT ?? 0), host: '127.0.0.1', data })
  await setUpSimulator(simulator.url)
  console.log(`ready ${simulator.url}`)
}

main().catch((error) => {
  console.error(error)
  process.exit(1)
})
