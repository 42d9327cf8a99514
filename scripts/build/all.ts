import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildAdmin } from './admin'
import { fingerprint, readStamp } from './fingerprint'
import { type BuiltFunction, buildFunctions } from './functions'
import { buildMiniprogram } from './miniprogram'

export interface Built {
  packages: { name: string; bytes: number }[]
  functions: BuiltFunction[]
  adminBytes: number
  warnings: string[]
}

export type Part = keyof typeof SOURCES

const SOURCES = {
  miniprogram: ['miniprogram', 'domain', 'typings', 'scripts/build', 'package-lock.json'],
  functions: ['cloudfunctions', 'domain', 'scripts/build', 'package-lock.json'],
  admin: ['admin', 'domain', 'typings', 'scripts/build', 'package-lock.json'],
}

const FOLDER: Record<Part, string> = { miniprogram: 'miniprogram', functions: 'cloudfunctions', admin: 'admin' }
const stampOf = (root: string, part: Part) => path.join(root, '.cache', `built-${part}`)

/** What the sources of a part are now; told to `markBuilt` when they are built. */
export const sourcesNow = (root: string, part: Part): string => fingerprint(root, SOURCES[part])

/** @param sources what they were when the build began */
export function markBuilt(root: string, part: Part, sources: string): void {
  mkdirSync(path.join(root, '.cache'), { recursive: true })
  writeFileSync(stampOf(root, part), sources)
}

const isBuilt = (root: string, part: Part): boolean =>
  existsSync(path.join(root, 'dist', FOLDER[part])) && readStamp(stampOf(root, part)) === sourcesNow(root, part)

/** @throws in a sentence, when something in dist/ is missing or was built from other sources than there are now */
export function requireBuilt(root: string): void {
  const stale = (Object.keys(FOLDER) as Part[]).filter((part) => !isBuilt(root, part))
  if (stale.length > 0)
    throw new Error(
      `dist/ was not built from the sources as they are now (${stale.join(', ')}): run npm run build first`,
    )
}

/** Builds what is deployed into dist/: the three clients of nothing but their own sources, side by side. */
export async function buildAll(root: string, { force }: { force: boolean }): Promise<Built> {
  const dist = path.join(root, 'dist')
  const built: Built = { packages: [], functions: [], adminBytes: 0, warnings: [] }
  await Promise.all([
    unlessSame('functions', async () => {
      built.functions = await buildFunctions(root, dist)
    }),
    unlessSame('miniprogram', async () => {
      const { packages, warnings } = await buildMiniprogram({ root, outDir: path.join(dist, 'miniprogram') })
      built.packages = packages
      built.warnings.push(...warnings)
    }),
    unlessSame('admin', async () => {
      built.adminBytes = await buildAdmin(root, path.join(dist, 'admin'))
    }),
  ])
  return built

  async function unlessSame(part: Part, work: () => Promise<void>) {
    if (!force && isBuilt(root, part)) return
    const sources = sourcesNow(root, part)
    await work()
    markBuilt(root, part, sources)
  }
}
