import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensurePackages, root } from './setup/packages.mjs'

/** Pairs of alike places (by `.jscpd.json`) that there are today: fewer is better, more has failed. Lower it when there are fewer. */
const MOST = 29

ensurePackages()
const report = path.join(root, '.cache/alike/jscpd-report.json')
rmSync(report, { force: true })
spawnSync(process.execPath, ['node_modules/jscpd/bin/jscpd'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
const pairs = JSON.parse(readFileSync(report, 'utf8')).duplicates

const place = ({ name, start, end }) => `${name}:${start}-${end}`
const lines = pairs.map(({ firstFile, secondFile }) => `${place(firstFile)}  ${place(secondFile)}`).sort()
if (pairs.length > MOST || process.argv.includes('--list')) console.log(lines.join('\n'))
console.log(`${pairs.length} pairs of alike places, at most ${MOST}`)
process.exit(pairs.length > MOST ? 1 : 0)
