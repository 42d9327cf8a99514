/**
 * The clock that everything inside the simulator sees. It runs at the speed of the real one, moved by an offset that
 * tests and demonstrations set. There is one: functions read it from shared memory, so their `Date` follows at once, and
 * what their own thread takes for the time does not matter.
 */
export interface Clock {
  /** Milliseconds since 1970, as the simulated world has it. */
  now(): number
  /** Moves the clock to the given instant (milliseconds since 1970) and remembers it across restarts. */
  set(now: number): Promise<void>
  /** The same on the way of a leap that `set` ends: remembered soon, not waited for. */
  pass(now: number): void
  /**
   * One Float64: the time at which the machine's monotonic clock (`process.hrtime`, the same in every thread) was zero.
   * Workers read it, only the clock writes it.
   */
  readonly shared: SharedArrayBuffer
}

export interface ClockMemory {
  load(): number | undefined
  save(offset: number): Promise<void>
}

/** The machine's clock was set, or the machine slept: less is only that `Date.now` knows whole milliseconds. */
const ADRIFT_MS = 5

const ticks = (): number => Number(process.hrtime.bigint()) / 1e6

export function createClock(memory: ClockMemory): Clock {
  const shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT)
  const zero = new Float64Array(shared)
  let offset = memory.load() ?? 0
  let remembering = false
  const put = (now: number) => {
    zero[0] = now - ticks()
  }
  const move = (now: number) => {
    offset = now - Date.now()
    put(now)
  }
  const read = () => Math.round(Number(zero[0]) + ticks())
  put(Date.now() + offset)
  return {
    shared,
    now() {
      const wanted = Date.now() + offset
      if (Math.abs(read() - wanted) > ADRIFT_MS) put(wanted)
      return read()
    },
    pass(now) {
      move(now)
      // A disk that refuses is heard of at the end of the leap.
      if (remembering) return
      remembering = true
      const done = () => {
        remembering = false
      }
      memory.save(offset).then(done, done)
    },
    async set(now) {
      move(now)
      await memory.save(offset)
    },
  }
}

const UNITS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** Reads `90000`, `"2h"`, `"1d12h"`, `"30m"` as milliseconds; undefined when it is no duration. */
export function parseDuration(value: unknown): number | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  if (/^-?\d+$/.test(text)) return Number(text)
  if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(text)) return undefined
  return [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)].reduce(
    (sum, [, n, unit = '']) => sum + Number(n) * (UNITS[unit] ?? 0),
    0,
  )
}

/** Reads milliseconds since 1970 or an ISO string (without a zone it is Beijing time, as people here mean it). */
export function parseInstant(value: unknown): number | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof value !== 'string') return undefined
  if (/^\d{12,}$/.test(value)) return Number(value)
  const zoned = /(Z|[+-]\d\d:?\d\d)$/.test(value)
  const withTime = /T|\s\d/.test(value) ? value.replace(' ', 'T') : `${value}T00:00:00`
  const at = Date.parse(zoned ? value : `${withTime}+08:00`)
  return Number.isNaN(at) ? undefined : at
}
