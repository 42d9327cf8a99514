import { readFileSync } from 'node:fs'
import { verdict } from './count-checks.mjs'

// Usage: verdict.mjs SUMMARY TEST-STATUS [failed check...]. Prints the last line of the whole check.
const [file, status, ...unwell] = process.argv.slice(2)
const { passed, failed, flaky } = verdict(read(file), Number(status), unwell)
if (unwell.length > 0) console.log(`failed checks: ${unwell.join(', ')}`)
console.log(`flaky: [${flaky.join(', ')}]`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
