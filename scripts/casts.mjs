import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ensurePackages, root } from './setup/packages.mjs'

/**
 * How often each workspace tells the compiler what a value is instead of showing it: `as` (without `as const`) and `!`, in
 * what is built and in its tests. Fewer is better, more has failed. Lower a number when there are fewer.
 */
const MOST = {
  domain: { as: 62, not: 0, tests: 166 },
  miniprogram: { as: 27, not: 0, tests: 36 },
  admin: { as: 10, not: 5, tests: 55 },
  simulator: { as: 352, not: 129, tests: 102 },
  cloudfunctions: { as: 0, not: 1, tests: 0 },
  scripts: { as: 32, not: 7, tests: 20 },
  tests: { as: 49, not: 18, tests: 56 },
}

ensurePackages()
const { default: ts } = await import('typescript')

const filesOf = (workspace) =>
  readdirSync(path.join(root, workspace), { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/node_modules|[/\\]dist\b/.test(entry.parentPath),
    )
    .map((entry) => path.join(entry.parentPath, entry.name))

function countedIn(file) {
  const count = { as: 0, not: 0 }
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const visit = (node) => {
    if (ts.isAsExpression(node) && node.type.getText() !== 'const') count.as += 1
    if (ts.isNonNullExpression(node)) count.not += 1
    ts.forEachChild(node, visit)
  }
  visit(source)
  return count
}

const isTest = (file) => /\.test\.tsx?$|[/\\]testing[/\\]/.test(file)
let failed = false
for (const [workspace, most] of Object.entries(MOST)) {
  const now = { as: 0, not: 0, tests: 0 }
  for (const file of filesOf(workspace)) {
    const { as, not } = countedIn(file)
    if (isTest(file)) now.tests += as + not
    else {
      now.as += as
      now.not += not
    }
  }
  const over = Object.keys(now).filter((kind) => now[kind] > most[kind])
  if (over.length > 0) failed = true
  console.log(
    `${workspace}: ${now.as} as, ${now.not} !, ${now.tests} in tests${over.length > 0 ? `; at most ${JSON.stringify(most)}` : ''}`,
  )
}
process.exit(failed ? 1 : 0)
