import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { dayChips } from '../../../miniprogram/packages/volunteering/time-slots'
import { clockWords, dateWords, dayOf, dayWords, greeting, momentWords } from '../../../miniprogram/services/dates'
import { buildMiniprogram } from '../miniprogram'

// WeChat on Android has no Intl to rely on, and a phone may stand in any zone: what is built says the same everywhere

const NOW = Date.parse('2026-11-28T09:00:00+08:00')
const HALF_HOUR = 1_800_000
/** Every five and a half hours for two years about now: all hours, both turns of the year, every summer time. */
const MOMENTS = Array.from({ length: 3200 }, (_, index) => NOW + (index - 1600) * 11 * HALF_HOUR)

let built: string
beforeAll(async () => {
  built = mkdtempSync(path.join(tmpdir(), 'clock-'))
  await buildMiniprogram({ root: path.resolve('.'), outDir: path.join(built, 'miniprogram') })
}, 120_000)
afterAll(() => rmSync(built, { recursive: true, force: true }))

const POOR_PHONE = `
  delete globalThis.Intl
  const refuse = (name) => () => { throw new Error(name + ' is not to be used') }
  for (const kind of [Date, Number, String, Array, Object])
    for (const name of Object.getOwnPropertyNames(kind.prototype))
      if (/^toLocale|^localeCompare/.test(name)) kind.prototype[name] = refuse(kind.name + '.' + name)
  const { clockWords, dateWords, dayOf, dayWords, greeting, momentWords } = require('./services/dates')
  const { dayChips } = require('./packages/volunteering/time-slots')
  const { moments, now } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'))
  const words = moments.map((at) => [dayOf(at), dayWords(at), clockWords(at), momentWords(at, now), dateWords(dayOf(at), now), greeting(at)].join(' '))
  console.log(JSON.stringify({ words, chips: dayChips([8, 20], now), intl: typeof Intl }))
`

test.each(['Asia/Shanghai', 'America/New_York', 'UTC', 'Pacific/Chatham'])(
  'a phone in %s without Intl and without locale functions says the days and times of China',
  (zone) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', POOR_PHONE], {
      cwd: path.join(built, 'miniprogram'),
      env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
      input: JSON.stringify({ moments: MOMENTS, now: NOW }),
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const said = JSON.parse(stdout)
    expect(said.intl).toBe('undefined')
    expect(said.chips).toEqual(dayChips([8, 20], NOW))
    expect(said.words).toEqual(
      MOMENTS.map((at) =>
        [dayOf(at), dayWords(at), clockWords(at), momentWords(at, NOW), dateWords(dayOf(at), NOW), greeting(at)].join(
          ' ',
        ),
      ),
    )
  },
)

test('nothing that is built asks Intl, a locale or a named zone', () => {
  const files = readdirSync(path.join(built, 'miniprogram'), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.js') || file.endsWith('.wxs'))
  const asking = files.flatMap((file) => {
    const found = /\bIntl\b|toLocale\w+|localeCompare|\.tz\(/.exec(
      readFileSync(path.join(built, 'miniprogram', file), 'utf8'),
    )
    return found ? [`${file}: ${found[0]}`] : []
  })
  expect(files.length).toBeGreaterThan(100)
  expect(asking).toEqual([])
})
