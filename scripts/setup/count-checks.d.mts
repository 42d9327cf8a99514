interface Report {
  numPassedTests?: number
  numFailedTests?: number
  numRuntimeErrorTestSuites?: number
  status?: number | null
}
interface Result {
  passed: number
  failed: number
  flaky: string[]
}
export function count(reports: Report[], flaky: string[]): Result
export function verdict(summary: Result | undefined, status: number, unwell: string[]): Result
