import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ensureChromium } from './setup/chromium.mjs'
import { ensurePackages, root } from './setup/packages.mjs'
import { runTypeScript } from './setup/run-typescript.mjs'

// Every test: units and rooms first, then what crosses rooms on the built artefacts.
ensurePackages()
ensureChromium()
mkdirSync(path.join(root, '.cache'), { recursive: true })

const built = await runTypeScript('scripts/build/main.ts', [])
const runs = built === 0 ? [jest('jest.config.cjs'), ...endToEnd()] : []
const passed = sum(runs, 'numPassedTests')
const failed = sum(runs, 'numFailedTests') + sum(runs, 'numRuntimeErrorTestSuites') + (built === 0 ? 0 : 1)
writeFileSync(path.join(root, '.cache/test-summary.json'), JSON.stringify({ passed, failed }))
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)

/**
 * Phones and browsers on a machine that is busy with other things may come too late once. A file that failed gets one
 * more try, said aloud; what is broken fails twice.
 */
function endToEnd() {
  const first = jest('jest.e2e.config.cjs')
  const failed = (first.testResults ?? []).filter(({ status }) => status === 'failed').map(({ name }) => name)
  if (failed.length === 0) return [first]
  console.log(`tried once more: ${failed.map((name) => path.relative(root, name)).join(', ')}`)
  const again = jest('jest.e2e.config.cjs', ['--runTestsByPath', ...failed])
  const passed = first.testResults
    .filter(({ status }) => status !== 'failed')
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed').length
  return [{ numPassedTests: passed }, again]
}

function jest(config, files = process.argv.slice(2)) {
  const output = path.join(root, '.cache', `${config}.json`)
  writeFileSync(output, '{"numFailedTests":1}')
  const args = ['node_modules/jest/bin/jest.js', '--config', config, '--json', `--outputFile=${output}`, ...files]
  // --json prints the report on standard output as well; people read standard error
  spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  return JSON.parse(readFileSync(output, 'utf8'))
}

function sum(reports, field) {
  return reports.reduce((total, report) => total + (report[field] ?? 0), 0)
}
