import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'

type Folders = { root: string; source: string; outDir: string; mapsDir: string }

/** What phones with an older WebView still understand. */
export const TARGET = 'es2018'

/**
 * Every TypeScript file of the mini-program becomes one CommonJS file, so that WeChat can load a page's code when it
 * is needed; a `rules.ts` of a domain that some page imports is bundled into `domain/<name>/rules.js`, with the packages that
 * rules may use (dayjs). Rules that pages import too are required by other rules, not bundled again: there is one clock.
 */
export async function buildScripts({ root, source, outDir, mapsDir }: Folders): Promise<void> {
  const rules = new Set<string>()
  const outputs = await compile({
    entryPoints: sourcesOf(source),
    base: source,
    outDir,
    plugins: [keepFilesApart(root, source, rules)],
  })
  const shared = await Promise.all(
    [...rules].map((entry) =>
      compile({ entryPoints: [entry], base: root, outDir, plugins: [shareRules(path.dirname(entry), rules)] }),
    ),
  )
  for (const { path: file, contents } of [...outputs, ...shared.flat()]) writeOutput(file, contents, outDir, mapsDir)
}

function sourcesOf(source: string): string[] {
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => file.endsWith('.ts') && !/\.(d|test)\.ts$|\/testing\//.test(file))
}

async function compile(options: { entryPoints: string[]; base: string; outDir: string; plugins: Plugin[] }) {
  if (options.entryPoints.length === 0) return []
  const { outputFiles } = await build({
    entryPoints: options.entryPoints,
    outbase: options.base,
    outdir: options.outDir,
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'neutral',
    mainFields: ['main'],
    target: TARGET,
    charset: 'utf8',
    minify: true,
    sourcemap: 'external',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: options.plugins,
  })
  return outputFiles
}

/** Leaves imports between files as `require`, and points imports of a domain's rules at their bundled place. */
function keepFilesApart(root: string, source: string, rules: Set<string>): Plugin {
  return {
    name: 'keep-files-apart',
    setup(builder) {
      builder.onResolve({ filter: /.*/ }, (args) => {
        if (args.kind === 'entry-point') return
        if (!args.path.startsWith('.')) return tdesignModule(args.path, source, args.resolveDir)
        const target = path.resolve(args.resolveDir, args.path)
        if (target.startsWith(`${source}/`)) return { path: args.path, external: true }
        if (!/\/domain\/[\w/-]+[/.]rules$/.test(target))
          return {
            errors: [{ text: `${args.path}: only a domain's rules may be used at run time (rules.ts, *.rules.ts)` }],
          }
        rules.add(`${target}.ts`)
        const from = path.relative(source, args.resolveDir)
        return { path: relativeRequire(from, path.relative(root, target)), external: true }
      })
    },
  }
}

/** Of a domain's rules, bundled from a folder: what has a file of its own in the package stays there. */
function shareRules(folder: string, rules: Set<string>): Plugin {
  return {
    name: 'share-rules',
    setup(builder) {
      builder.onResolve({ filter: /^\./ }, (args) => {
        if (args.kind === 'entry-point') return
        const target = path.resolve(args.resolveDir, args.path)
        return rules.has(`${target}.ts`) ? { path: relativeRequire(folder, target), external: true } : undefined
      })
    },
  }
}

/** `tdesign-miniprogram/toast/index` and its like live in miniprogram_npm. */
function tdesignModule(request: string, source: string, resolveDir: string) {
  if (!request.startsWith('tdesign-miniprogram/')) {
    return { errors: [{ text: `${request}: a package that the mini-program does not carry` }] }
  }
  const from = path.relative(source, resolveDir)
  return { path: relativeRequire(from, `miniprogram_npm/${request}`), external: true }
}

function relativeRequire(from: string, to: string): string {
  const relative = path.posix.relative(from, to)
  return relative.startsWith('.') ? relative : `./${relative}`
}

/** Maps go beside the package: in it they would count against its size and show the source. */
export function writeOutput(file: string, contents: Uint8Array, outDir: string, mapsDir: string): void {
  const target = file.endsWith('.map') ? path.join(mapsDir, path.relative(outDir, file)) : file
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, contents)
}
