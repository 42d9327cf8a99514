/**
 * Builds the mini-program into what WeChat DevTools opens and miniprogram-ci uploads: plain JS, WXML, WXSS and JSON,
 * only the TDesign components that pages use, source maps kept outside of the package.
 * Run it by itself with `npx tsx scripts/build/miniprogram.ts`.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { mergeSubpackages } from './miniprogram/app-config'
import { minifyJson, minifyWxml, minifyWxss } from './miniprogram/minify'
import { judgeSizes, measurePackages, type PackageSize } from './miniprogram/packages'
import { buildScripts } from './miniprogram/scripts'
import { copyTDesign } from './miniprogram/tdesign'
import { unusedComponents } from './miniprogram/unused'

export type BuildResult = { packages: PackageSize[]; warnings: string[] }

/**
 * Builds `<root>/miniprogram` into `outDir` (normally `dist/miniprogram`).
 * Throws with a readable sentence when a package is over 2 MB, a page is missing or a component cannot be resolved.
 */
export async function buildMiniprogram({
  root: given,
  outDir,
}: {
  root: string
  outDir: string
}): Promise<BuildResult> {
  const root = realpathSync(given)
  const source = path.join(root, 'miniprogram')
  const mapsDir = path.join(path.dirname(outDir), 'maps', path.basename(outDir))
  rmSync(outDir, { recursive: true, force: true })
  rmSync(mapsDir, { recursive: true, force: true })

  const app = mergeSubpackages(source)
  copyAssets(source, outDir)
  writeFile(path.join(outDir, 'app.json'), JSON.stringify(app))
  await buildScripts({ root, source, outDir, mapsDir })
  await copyTDesign({ root, source, outDir, mapsDir })

  const packages = measurePackages(outDir, app)
  const warnings = [...judgeSizes(packages), ...unusedComponents(source, app)]
  return { packages, warnings }
}

const NOT_SHIPPED =
  /(^|\/)(README\.md|package\.json|tsconfig\.json|app\.json|subpackage\.json|[^/]+\.ts)$|(^|\/)icons-source(\/|$)/

function copyAssets(source: string, outDir: string): void {
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const relative = path.relative(source, file)
    if (NOT_SHIPPED.test(relative)) continue
    const target = path.join(outDir, relative)
    const minify = MINIFY[path.extname(file)]
    if (minify) writeFile(target, minify(readFileSync(file, 'utf8'), relative))
    else copyFile(file, target)
  }
}

const MINIFY: Record<string, (text: string, name: string) => string> = {
  '.wxml': minifyWxml,
  '.wxss': minifyWxss,
  '.json': minifyJson,
}

function writeFile(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function copyFile(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true })
  cpSync(from, to)
}

function printResult({ packages, warnings }: BuildResult): void {
  for (const { name, bytes } of packages) console.log(`${name.padEnd(24)} ${(bytes / 1024).toFixed(1).padStart(8)} KB`)
  for (const warning of warnings) console.warn(`warning: ${warning}`)
}

async function main(): Promise<void> {
  const root = process.cwd()
  if (!existsSync(path.join(root, 'miniprogram/app.json'))) throw new Error('Run this in the repository root.')
  printResult(await buildMiniprogram({ root, outDir: path.join(root, 'dist/miniprogram') }))
}

if (process.argv[1]?.endsWith('scripts/build/miniprogram.ts')) {
  main().catch((error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
