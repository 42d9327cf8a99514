// TEST_CLOCK_OFFSET_DAYS=365 npx jest domain: everything runs as if it were that many days later. Jest gives each test
// file a Date of its own, and processes that tests start have theirs: this file is loaded into both.
const days = Number(process.env.TEST_CLOCK_OFFSET_DAYS ?? 0)

if (days !== 0 && !globalThis.Date.moved) {
  const Real = globalThis.Date
  globalThis.Date = class Moved extends Real {
    static moved = true
    constructor(...given) {
      if (given.length === 0) super(Moved.now())
      else super(...given)
    }
    static now() {
      return Real.now() + days * 24 * 3600_000
    }
  }
}
