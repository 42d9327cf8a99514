import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { AppConfig } from './app-config'

export type PackageSize = { name: string; bytes: number }

const MEGABYTE = 1024 * 1024
/** WeChat refuses a larger package. */
const LIMIT = 2 * MEGABYTE
/** Our own promise for the first download. */
const MAIN_TARGET = 1.2 * MEGABYTE

/** Bytes per package, `main` first. */
export function measurePackages(outDir: string, app: Pick<AppConfig, 'subPackages'>): PackageSize[] {
  const sizes = new Map<string, number>([['main', 0], ...app.subPackages.map(({ root }) => [root, 0] as const)])
  for (const entry of readdirSync(outDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const relative = path.relative(outDir, file)
    const owner = app.subPackages.find(({ root }) => relative.startsWith(`${root}/`))?.root ?? 'main'
    sizes.set(owner, sizes.get(owner)! + statSync(file).size)
  }
  return [...sizes].map(([name, bytes]) => ({ name, bytes }))
}

/** Warnings in words; throws when WeChat would refuse the upload. */
export function judgeSizes(packages: PackageSize[]): string[] {
  const tooLarge = packages.filter(({ bytes }) => bytes > LIMIT)
  if (tooLarge.length > 0) throw new Error(`Over 2 MB, WeChat refuses it: ${tooLarge.map(words).join(', ')}`)
  return packages
    .filter(({ name, bytes }) => name === 'main' && bytes > MAIN_TARGET)
    .map((p) => `over 1.2 MB: ${words(p)}`)
}

const words = ({ name, bytes }: PackageSize) => `${name} ${(bytes / MEGABYTE).toFixed(2)} MB`
