import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildSync } from 'esbuild'

const CONFIG: Record<string, object> = {
  probe: {
    timeout: 20,
    memorySize: 64,
    permissions: {
      openapi: [
        'subscribeMessage.send',
        'phonenumber.getPhoneNumber',
        'security.msgSecCheck',
        'security.mediaCheckAsync',
        'wxacode.getUnlimited',
      ],
    },
  },
  impatient: { timeout: 1 },
  admin: { timeout: 20 },
  surface: { timeout: 30 },
  ticker: {
    timeout: 20,
    triggers: [{ name: 'everyHour', type: 'timer', config: '0 0 * * * * *' }],
    jobs: ['sweep'],
  },
  morning: { timeout: 20, triggers: [{ name: 'eightOClock', type: 'timer', config: '30 0 8 * * * *' }] },
  crowded: {
    triggers: [
      { name: 'first', type: 'timer', config: '0 0 * * * * *' },
      { name: 'second', type: 'timer', config: '0 30 * * * * *' },
    ],
  },
  /** as the probe, but whoever calls it does not hear what came of it */
  distant: { timeout: 2, asyncRunEnable: true },
}

/** The same source with another configuration. */
const SOURCE: Record<string, string> = {
  impatient: 'probe',
  distant: 'probe',
  morning: 'ticker',
  crowded: 'ticker',
}

/** Builds the test functions as the product's own are built: one bundle each, its map apart. */
export function deployTestFunctions(distDir: string): void {
  for (const [name, config] of Object.entries(CONFIG)) {
    const { outputFiles } = buildSync({
      entryPoints: [path.join(__dirname, 'functions', `${SOURCE[name] ?? name}.ts`)],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      sourcemap: 'external',
      outfile: path.join(distDir, 'cloudfunctions', name, 'index.js'),
      logLevel: 'error',
      write: false,
    })
    for (const { path: file, contents } of outputFiles) {
      const place = file.endsWith('.map') ? path.join(distDir, 'maps', path.relative(distDir, file)) : file
      mkdirSync(path.dirname(place), { recursive: true })
      writeFileSync(place, contents)
    }
    writeFileSync(path.join(distDir, 'cloudfunctions', name, 'config.json'), JSON.stringify(config))
  }
}
