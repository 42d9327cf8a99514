// Everything runs as if it were later: TEST_CLOCK_OFFSET=+3d5h, +365d or -90m, or TEST_CLOCK="2028-02-29 23:50" for a
// moment of China's clocks, which jest.config.cjs turns into an offset. Jest gives each test file a Date of its own, and
// processes that tests start have theirs: this file is loaded into both. Functions and phones ask the simulator.
const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 }

/** `+1d2h3m` as milliseconds. */
function durationOf(text) {
  if (!/^[+-]?(\d+[dhms])+$/.test(text)) throw new Error(`TEST_CLOCK_OFFSET is like +3d5h or -90m, not “${text}”`)
  const parts = [...text.matchAll(/(\d+)([dhms])/g)]
  const length = parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * UNITS[unit], 0)
  return text.startsWith('-') ? -length : length
}

/** From now until then, in whole seconds, as an offset is written. */
function offsetTo(moment) {
  const at = Date.parse(`${moment.trim().replace(' ', 'T')}+08:00`)
  if (Number.isNaN(at)) throw new Error(`TEST_CLOCK is like “2028-02-29 23:50”, not “${moment}”`)
  const seconds = Math.round((at - Date.now()) / 1000)
  return `${seconds < 0 ? '-' : '+'}${Math.abs(seconds)}s`
}

function move(Real, by) {
  const now = () => Real.now() + by
  return class Moved extends Real {
    static moved = by
    constructor(...given) {
      if (given.length === 0) super(now())
      else super(...given)
    }
    static now() {
      return now()
    }
  }
}

const by = process.env.TEST_CLOCK_OFFSET ? durationOf(process.env.TEST_CLOCK_OFFSET) : 0
if (by !== 0 && !globalThis.Date.moved) globalThis.Date = move(globalThis.Date, by)

module.exports = { offsetTo }
