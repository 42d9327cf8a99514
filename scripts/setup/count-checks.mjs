/**
 * What the tests' run comes to. A file that failed and passed when tried once more is flaky, and a flaky file has
 * failed: the second try only tells the two apart.
 * @param reports jest's JSON reports, each with `status`, the exit status of the process that wrote it
 * @param flaky names of files
 */
export function count(reports, flaky) {
  const failed = reports.reduce((total, report) => total + failuresOf(report), 0) + flaky.length
  const passed = reports.reduce((total, { numPassedTests = 0 }) => total + numPassedTests, 0)
  return { passed, failed: failed === 0 && passed === 0 ? 1 : failed, flaky }
}

/** A run that ended badly without a failed test (it was killed, or a test left something behind) has failed too. */
function failuresOf({ numFailedTests = 0, numRuntimeErrorTestSuites = 0, status = 0 }) {
  return Math.max(numFailedTests + numRuntimeErrorTestSuites, status === 0 ? 0 : 1)
}

/** Tests and the other checks together; no summary, or one that disagrees with the exit status, is a failure. */
export function verdict(summary, status, unwell) {
  const { passed = 0, failed = 1, flaky = [] } = summary ?? {}
  const tests = Math.max(failed, status === 0 && passed > 0 ? 0 : 1)
  return { passed, failed: tests + unwell.length, flaky }
}
