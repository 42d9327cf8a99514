import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import chokidar from 'chokidar'
import { markBuilt, type Part, sourcesNow } from '../build/all'
import { buildFunctions } from '../build/functions'
import { buildMiniprogram } from '../build/miniprogram'
import { checkMarkup } from './markup-check'

const SOURCES = ['miniprogram', 'domain', 'typings', 'cloudfunctions']
const NOT_BUILT = /\.test\.tsx?$|\.md$|(^|[/\\])\.[^/\\]*$/

/** Editors write a file in several steps, and people save several files; ms. */
const QUIET = 80

export interface Watch {
  close(): Promise<void>
}

/**
 * Builds anew what a saved file belongs to. The mini-program and the functions in dist/ are replaced only by a build that
 * went well and differs, so that a phone never sees half of one and a mistake leaves the last good one in place.
 */
export async function watchSources(
  root: string,
  print: (line: string) => void,
  replaced: (part: Watched) => void = () => undefined,
): Promise<Watch> {
  const waiting = new Set<Watched>()
  let timer: NodeJS.Timeout | undefined
  let building: Promise<void> = Promise.resolve()

  const buildWaiting = async () => {
    for (const part of [...waiting]) {
      waiting.delete(part)
      const began = performance.now()
      try {
        const sources = sourcesNow(root, part)
        const changed = await build[part](root)
        markBuilt(root, part, sources)
        const seconds = ((performance.now() - began) / 1000).toFixed(1)
        if (!changed.length) continue
        replaced(part)
        print(`已重新构建 ${changed.join('、')}（${seconds} 秒）`)
      } catch (error) {
        print(`没有构建成功，继续使用上一次的结果：${reason(error)}`)
      }
    }
  }

  const watcher = chokidar.watch(
    SOURCES.map((folder) => path.join(root, folder)),
    { ignoreInitial: true, ignored: (file) => NOT_BUILT.test(path.relative(root, file)) },
  )
  watcher.on('all', (_event, file) => {
    for (const part of partsOf(path.relative(root, file))) waiting.add(part)
    clearTimeout(timer)
    timer = setTimeout(() => {
      building = building.then(buildWaiting)
    }, QUIET)
  })
  await new Promise<void>((resolve) => watcher.once('ready', resolve))
  return {
    async close() {
      clearTimeout(timer)
      waiting.clear()
      await watcher.close()
      await building
    },
  }
}

type Watched = Exclude<Part, 'admin'>

/** The phone comes first: somebody looks at it. Pages share the rules of domain/ with the functions. */
function partsOf(file: string): Watched[] {
  const [folder] = file.split(path.sep)
  if (folder === 'domain') return ['miniprogram', 'functions']
  return folder === 'cloudfunctions' ? ['functions'] : ['miniprogram']
}

/** Each answers the names of what has changed. Staged beside dist/, as deep as it, for the paths in source maps. */
const build: Record<Watched, (root: string) => Promise<string[]>> = {
  async miniprogram(root: string): Promise<string[]> {
    const staging = path.join(root, '.cache')
    checkMarkup(root)
    await buildMiniprogram({ root, outDir: path.join(staging, 'miniprogram') })
    return replace(root, staging, 'miniprogram') ? ['小程序'] : []
  },
  async functions(root: string): Promise<string[]> {
    const staging = path.join(root, '.cache')
    const built = await buildFunctions(root, staging)
    const changed: string[] = []
    for (const { name } of built) {
      if (replace(root, staging, path.join('cloudfunctions', name))) changed.push(`云函数 ${name}`)
    }
    return changed
  },
}

/** Puts a staged folder and its source maps in the place of the old ones, between two calls. @returns false when nothing differs */
function replace(root: string, staging: string, folder: string): boolean {
  const dist = path.join(root, 'dist')
  if (sameFiles(path.join(staging, folder), path.join(dist, folder))) return false
  for (const part of [path.join('maps', folder), folder]) {
    const before = path.join(staging, 'before', part)
    rmSync(before, { recursive: true, force: true })
    mkdirSync(path.dirname(before), { recursive: true })
    mkdirSync(path.dirname(path.join(dist, part)), { recursive: true })
    renameIfThere(path.join(dist, part), before)
    renameSync(path.join(staging, part), path.join(dist, part))
  }
  return true
}

function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    ignoreMissing(error)
  }
}

function sameFiles(one: string, other: string): boolean {
  const names = filesOf(one)
  if (names.join() !== filesOf(other).join()) return false
  return names.every((name) => readFileSync(path.join(one, name)).equals(readFileSync(path.join(other, name))))
}

function filesOf(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .sort()
  } catch (error) {
    ignoreMissing(error)
    return []
  }
}

function ignoreMissing(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
}

/** esbuild has shown file, line and the piece of source itself; everything else says it in its message. */
function reason(error: unknown): string {
  const { errors, message } = error as {
    errors?: { location?: { file: string; line: number } | null; text: string }[]
  } & Error
  const [first] = errors ?? []
  if (!first) return message
  return first.location ? `${first.location.file}:${first.location.line} ${first.text}` : first.text
}
