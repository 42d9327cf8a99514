import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
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

const SOURCES = {
  miniprogram: ['miniprogram', 'domain', 'typings', 'scripts/build', 'package-lock.json'],
  functions: ['cloudfunctions', 'domain', 'scripts/build', 'package-lock.json'],
  admin: ['admin', 'domain', 'typings', 'scripts/build', 'package-lock.json'],
}

/** Builds what is deployed into dist/: the three clients of nothing but their own sources, side by side. */
export async function buildAll(root: string, { force }: { force: boolean }): Promise<Built> {
  const dist = path.join(root, 'dist')
  await mkdir(path.join(root, '.cache'), { recursive: true })
  const output = { miniprogram: `${dist}/miniprogram`, functions: `${dist}/cloudfunctions`, admin: `${dist}/admin` }
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

  async function unlessSame(part: keyof typeof SOURCES, work: () => Promise<void>) {
    const stamp = path.join(root, '.cache', `built-${part}`)
    const now = fingerprint(root, SOURCES[part])
    if (!force && existsSync(output[part]) && readStamp(stamp) === now) return
    await work()
    await writeFile(stamp, now)
  }
}
