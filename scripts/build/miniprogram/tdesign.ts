import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'
import { keepUsedGlyphs } from './glyphs'
import { embedIcons } from './icon-font'
import { TARGET, writeOutput } from './scripts'

type Folders = { root: string; source: string; outDir: string; mapsDir: string }

/**
 * Copies the TDesign files that the pages reach, directly or through another component, to
 * `miniprogram_npm/tdesign-miniprogram`. Its scripts become CommonJS with relative requires only, so that nothing
 * depends on "build npm" of DevTools.
 */
export async function copyTDesign({ root, source, outDir, mapsDir }: Folders): Promise<void> {
  // the real place: esbuild follows links, and paths are compared
  const library = realpathSync(path.join(root, 'node_modules/tdesign-miniprogram/miniprogram_dist'))
  const target = path.join(outDir, 'miniprogram_npm/tdesign-miniprogram')
  const files = closure(library, roots(source, library))
  const scripts = [...files].filter((file) => file.endsWith('.js'))
  for (const file of files) {
    if (file.endsWith('.js')) continue
    const to = path.join(target, path.relative(library, file))
    mkdirSync(path.dirname(to), { recursive: true })
    const text = readFileSync(file, 'utf8')
    const icons = file.endsWith('icon/icon.wxss')
    writeFileSync(to, icons ? await embedIcons(keepUsedGlyphs(text, root, [...files]), root) : text)
  }
  if (scripts.length === 0) return
  const { outputFiles } = await build({
    entryPoints: scripts,
    outbase: library,
    outdir: target,
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'neutral',
    target: TARGET,
    minify: true,
    sourcemap: 'external',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [relativeOnly(library)],
  })
  for (const output of outputFiles) writeOutput(output.path, output.contents, outDir, mapsDir)
}

/** The TDesign components and modules that our own JSON and TypeScript files name. */
function roots(source: string, library: string): string[] {
  const found = new Set<string>()
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!/\.(json|ts)$/.test(entry.name) || entry.name.endsWith('.test.ts')) continue
    const text = readFileSync(path.join(entry.parentPath, entry.name), 'utf8')
    for (const [, name = ''] of text.matchAll(/(?:^|[^\w])["']tdesign-miniprogram\/([\w/-]+)["']/g)) {
      if (entry.name.endsWith('.json')) {
        if (!existsSync(path.join(library, `${name}.json`)))
          throw new Error(`${entry.name}: no TDesign component ${name}`)
        for (const file of componentFiles(path.join(library, name))) found.add(file)
      } else if (!text.includes(`import type`) || !new RegExp(`import type [^\\n]*${name}`).test(text)) {
        found.add(scriptFile(path.join(library, name), library))
      }
    }
  }
  return [...found]
}

function componentFiles(base: string): string[] {
  return ['.js', '.json', '.wxml', '.wxss'].map((ext) => base + ext).filter(existsSync)
}

function closure(library: string, start: string[]): Set<string> {
  const seen = new Set<string>()
  const queue = [...start]
  while (queue.length > 0) {
    const file = queue.pop()!
    if (seen.has(file)) continue
    seen.add(file)
    queue.push(...dependencies(file, library))
  }
  return seen
}

function dependencies(file: string, library: string): string[] {
  const text = readFileSync(file, 'utf8')
  const near = (name: string) => path.resolve(path.dirname(file), name)
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].flatMap(([, name]) => name ?? [])
  switch (path.extname(file)) {
    case '.json':
      return Object.values<string>(JSON.parse(text).usingComponents ?? {}).flatMap((name) => componentFiles(near(name)))
    case '.wxml':
      return all(/<(?:import|include|wxs)\b[^>]*?\bsrc="([^"]+)"/g).map((name) => near(name))
    case '.wxs':
      return all(/require\(\s*['"]([^'"]+)['"]\s*\)/g).map(near)
    case '.wxss':
      return all(/@import\s+['"]([^'"]+)['"]/g).map(near)
    default:
      return all(/(?:\bfrom|\bimport)\s*["']([^"']+)["']/g)
        .concat(all(/\brequire\(["']([^"']+)["']\)/g))
        .map((name) =>
          scriptFile(name.startsWith('.') ? near(name) : path.join(library, 'miniprogram_npm', name), library),
        )
  }
}

function scriptFile(base: string, library: string): string {
  const found = [base, `${base}.js`, path.join(base, 'index.js')].find(
    (file) => existsSync(file) && statSync(file).isFile(),
  )
  if (!found) throw new Error(`TDesign needs ${path.relative(library, base)}, which is not there.`)
  return found
}

function relativeOnly(library: string): Plugin {
  return {
    name: 'relative-only',
    setup(builder) {
      builder.onResolve({ filter: /.*/ }, (args) => {
        if (args.kind === 'entry-point') return
        const base = args.path.startsWith('.')
          ? path.resolve(args.resolveDir, args.path)
          : path.join(library, 'miniprogram_npm', args.path)
        const relative = path.relative(args.resolveDir, scriptFile(base, library)).replace(/\.js$/, '')
        return { path: relative.startsWith('.') ? relative : `./${relative}`, external: true }
      })
    },
  }
}
