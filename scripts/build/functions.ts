import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'

/**
 * Left to the cloud's own install: native code, loaded at the first photo only. Everything else is bundled, the SDK too:
 * a cold start reads one file instead of some hundred (docs/decisions/003).
 */
const EXTERNAL = ['sharp']

export interface BuiltFunction {
  name: string
  bytes: number
}

/** cloudfunctions/<name> -> dist/cloudfunctions/<name>/{index.js,package.json,config.json}, source maps apart in dist/maps. */
export async function buildFunctions(root: string, dist: string): Promise<BuiltFunction[]> {
  const source = path.join(root, 'cloudfunctions')
  const names = (await readdir(source, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  const { version, dependencies } = JSON.parse(await readFile(path.join(root, 'domain/package.json'), 'utf8'))
  return Promise.all(names.map((name) => buildFunction({ name, source, dist, root, version, dependencies })))
}

interface Job {
  name: string
  source: string
  dist: string
  root: string
  version: string
  dependencies: Record<string, string>
}

async function buildFunction({ name, source, dist, root, version, dependencies }: Job): Promise<BuiltFunction> {
  const folder = path.join(dist, 'cloudfunctions', name)
  const maps = path.join(dist, 'maps', 'cloudfunctions', name)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await mkdir(maps, { recursive: true })
  const result = await build({
    entryPoints: [path.join(source, name, 'index.ts')],
    outfile: path.join(folder, 'index.js'),
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    minifySyntax: true,
    minifyWhitespace: true,
    charset: 'utf8',
    sourcemap: 'external',
    metafile: true,
    external: EXTERNAL,
    logLevel: 'warning',
  })
  await cp(path.join(folder, 'index.js.map'), path.join(maps, 'index.js.map'))
  await rm(path.join(folder, 'index.js.map'))
  await cp(path.join(source, name, 'config.json'), path.join(folder, 'config.json'))
  const imported = new Set(
    Object.values(result.metafile.outputs).flatMap((output) => output.imports.map((entry) => entry.path)),
  )
  const needed = EXTERNAL.filter((pkg) => imported.has(pkg)).map((pkg) => [pkg, dependencies[pkg]])
  const manifest = { name, version, private: true, main: 'index.js', dependencies: Object.fromEntries(needed) }
  await writeFile(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return { name, bytes: (await stat(path.join(folder, 'index.js'))).size }
}
