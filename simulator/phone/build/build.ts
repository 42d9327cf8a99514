import fs from 'node:fs/promises'
import path from 'node:path'
import { builtinNames } from '../builtins/names'
import { discover } from './discover'
import { PackageFiles } from './package-files'
import type { Problem } from './problem'
import { bundleProgram } from './program'
import { bundleRuntime } from './runtime'
import { isFresh, markFresh, signature } from './signature'
import { compileStyle } from './styles'
import { compileTemplates } from './templates'

export type BuildInput = { distDir: string; cacheDir: string; entry: string }
export type BuildResult = { ms: number; warnings: Problem[]; components: number }

const SOURCES = path.resolve(__dirname, '..')

/** Brings `program.js` and `runtime.js` in `cacheDir` up to date; what is fresh stays. Throws BuildError. */
export async function build({ distDir, cacheDir, entry }: BuildInput): Promise<BuildResult> {
  const began = performance.now()
  await fs.mkdir(cacheDir, { recursive: true })
  const [sources, contents] = await Promise.all([signature(SOURCES, /\.(ts|css|svg|json)$/), signature(distDir, /./)])
  const result: BuildResult = { ms: 0, warnings: [], components: 0 }
  // both are waited for, also when one fails: nothing is written after the answer
  const outcomes = await Promise.allSettled([
    refresh(cacheDir, 'runtime', `${entry}\n${sources}`, (outfile) => bundleRuntime(entry, outfile)),
    refresh(cacheDir, 'program', `${distDir}\n${contents}\n${sources}`, async (outfile) => {
      const files = new PackageFiles(distDir)
      const discovery = discover(files)
      const warn = (problem: Problem) => void result.warnings.push(problem)
      const styles: Record<string, string> = {}
      if (files.has('app.wxss')) styles.app = compileStyle(files, 'app.wxss', '', builtinNames, warn)
      for (const { logical, scope } of discovery.units.values()) {
        const sheet = `${logical}.wxss`
        if (files.has(sheet)) styles[logical] = compileStyle(files, sheet, scope, builtinNames, warn)
      }
      const templates = compileTemplates(files, discovery.units.values(), warn)
      await bundleProgram(files, { discovery, templates, styles }, outfile)
      result.components = discovery.units.size
    }),
  ])
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
  result.ms = Math.round(performance.now() - began)
  return result
}

async function refresh(cacheDir: string, name: string, wanted: string, make: (outfile: string) => Promise<void>) {
  const outfile = path.join(cacheDir, `${name}.js`)
  if (await isFresh(outfile, wanted)) return
  await make(outfile)
  await markFresh(outfile, wanted)
}
