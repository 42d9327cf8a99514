import { count, verdict } from './count-checks.mjs'

test('everything passed', () => {
  expect(count([{ numPassedTests: 5, status: 0 }], [])).toEqual({ passed: 5, failed: 0, flaky: [] })
})

test('a file that passed only when tried again has failed', () => {
  const reports = [{ numPassedTests: 5, status: 0 }]
  expect(count(reports, ['tests/e2e/take.test.ts'])).toEqual({
    passed: 5,
    failed: 1,
    flaky: ['tests/e2e/take.test.ts'],
  })
})

test('a run without a test, one that was killed, and a file that could not be read have failed', () => {
  expect(count([], []).failed).toBe(1)
  expect(
    count(
      [
        { numPassedTests: 5, status: 0 },
        { numPassedTests: 3, status: null },
      ],
      [],
    ).failed,
  ).toBe(1)
  expect(count([{ numPassedTests: 5, numRuntimeErrorTestSuites: 2, status: 1 }], []).failed).toBe(2)
})

test('the whole check never passes when a part of it did not run', () => {
  const well = { passed: 5, failed: 0, flaky: [] }
  expect(verdict(well, 0, [])).toEqual(well)
  expect(verdict(undefined, 0, []).failed).toBe(1)
  expect(verdict(well, 1, []).failed).toBe(1)
  expect(verdict({ passed: 0, failed: 0, flaky: [] }, 0, []).failed).toBe(1)
  expect(verdict(well, 0, ['lint', 'deps']).failed).toBe(2)
})
