/** A time for the record, printed beside the results; no test is decided by it. */
export const printTime = (what: string, ms: number): void => void process.stderr.write(`  ${what}: ${ms} ms\n`)
