import { existsSync, readFileSync, statSync } from 'node:fs'
import { SourceMap } from 'node:module'
import path from 'node:path'

/**
 * Rewrites a stack of the bundled function so that it names the TypeScript source, file:line:column, relative to the
 * project. The maps lie apart from the bundle (`dist/maps/...`) because they are not deployed.
 */
export function sourceStack(stack: string, distDir: string, functionName: string): string {
  const bundle = path.join(distDir, 'cloudfunctions', functionName, 'index.js')
  const mapFile = path.join(distDir, 'maps', 'cloudfunctions', functionName, 'index.js.map')
  const map = stack.includes(bundle) ? readMap(mapFile) : undefined
  if (!map) return stack
  return stack.replace(/([^\s()]+index\.js):(\d+):(\d+)/g, (frame, file: string, line: string, column: string) => {
    if (file !== bundle) return frame
    const found = map.findEntry(Number(line) - 1, Number(column) - 1)
    if (!('originalSource' in found) || !found.originalSource) return frame
    const source = locate(found.originalSource, [path.dirname(mapFile), path.dirname(bundle)])
    return `${source}:${found.originalLine + 1}:${found.originalColumn + 1}`
  })
}

const maps = new Map<string, { built: number; map: SourceMap }>()

function readMap(file: string): SourceMap | undefined {
  const built = statSync(file, { throwIfNoEntry: false })?.mtimeMs
  if (built === undefined) return undefined
  const known = maps.get(file)
  if (known?.built === built) return known.map
  const map = new SourceMap(JSON.parse(readFileSync(file, 'utf8')))
  maps.set(file, { built, map })
  return map
}

/** A map's sources are relative to where it was written, which may be the bundle's folder or its own. */
function locate(source: string, folders: string[]): string {
  const plain = source.replace(/^file:\/\//, '')
  const candidates = path.isAbsolute(plain) ? [plain] : folders.map((folder) => path.resolve(folder, plain))
  const real = candidates.find((candidate) => existsSync(candidate)) ?? path.resolve(folders[0] ?? '', plain)
  const relative = path.relative(process.cwd(), real)
  return relative.startsWith('..') ? real : relative
}

/** The stack as CloudBase would show it to the caller: the function's own folder is `/var/user`. */
export function cloudStack(stack: string, distDir: string, functionName: string): string {
  return stack
    .replaceAll(path.join(distDir, 'cloudfunctions', functionName) + path.sep, '/var/user/')
    .split('\n')
    .filter((line) => !/node:internal|runner-[0-9a-f]+\.cjs/.test(line))
    .join('\n')
}
