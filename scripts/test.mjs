import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureChromium } from './setup/chromium.mjs'
import { count } from './setup/count-checks.mjs'
import { ensurePackages, root } from './setup/packages.mjs'
import { runTypeScript } from './setup/run-typescript.mjs'

// Every test: the workspaces first, then what crosses them on the built artefacts.
ensurePackages()
ensureChromium()
mkdirSync(path.join(root, '.cache'), { recursive: true })

const summary = path.join(root, '.cache/test-summary.json')
rmSync(summary, { force: true })
const built = await runTypeScript('scripts/build/main.ts', [])
const { reports, flaky } = built === 0 ? await everything() : { reports: [{ status: built }], flaky: [] }
const result = count(reports, flaky)
writeFileSync(summary, JSON.stringify(result))
console.log(`flaky: [${flaky.join(', ')}]`)
console.log(`${result.passed} passed, ${result.failed} failed`)
process.exit(result.failed > 0 ? 1 : 0)

/** The demonstration is written once; every product that needs it begins with a copy. */
async function everything() {
  const kept = mkdtempSync(path.join(tmpdir(), 'puziling-demonstration-'))
  try {
    const status = await runTypeScript('tests/product/keep-demonstration.ts', [kept])
    if (status !== 0) return { reports: [{ status }], flaky: [] }
    process.env.KEPT_DEMONSTRATION = kept
    const workspaces = jest('jest.config.cjs')
    const walks = endToEnd()
    return { reports: [workspaces, ...walks.reports], flaky: walks.flaky }
  } finally {
    rmSync(kept, { recursive: true, force: true })
  }
}

/**
 * An end-to-end file that failed is tried once more, only to say whether it is broken or flaky: both are failures, and
 * want different work.
 */
function endToEnd() {
  const first = jest('jest.e2e.config.cjs')
  const failed = (first.testResults ?? []).filter(({ status }) => status === 'failed').map(({ name }) => name)
  if (failed.length === 0) return { reports: [first], flaky: [] }
  const names = failed.map((name) => path.relative(root, name))
  console.log(`tried once more: ${names.join(', ')}`)
  const again = jest('jest.e2e.config.cjs', ['--runTestsByPath', ...failed])
  const passed = first.testResults
    .filter(({ status }) => status !== 'failed')
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed').length
  const well = new Set(
    (again.testResults ?? []).filter(({ status }) => status === 'passed').map(({ name }) => path.relative(root, name)),
  )
  return { reports: [{ numPassedTests: passed }, again], flaky: names.filter((name) => well.has(name)) }
}

function jest(config, files = process.argv.slice(2)) {
  const output = path.join(root, '.cache', `${config}.json`)
  writeFileSync(output, '{"numFailedTests":1}')
  const args = ['node_modules/jest/bin/jest.js', '--config', config, '--json', `--outputFile=${output}`, ...files]
  // --json prints the report on standard output as well; people read standard error
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  return { ...JSON.parse(readFileSync(output, 'utf8')), status }
}
