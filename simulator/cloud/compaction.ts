import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { open, type RootDatabase } from 'lmdb'

/**
 * Every write carries the list of the file's free pages along, as far as it was loaded: with 1,140,000 of them a mailbox's
 * write took 86 ms, with 17,800 31 ms, after a compaction 2 ms (database/fragmentation.bench.ts). From this many on a start
 * takes the seconds that giving them back takes: 10 s for 5.5 GB that become 0.8.
 */
const MOST_FREE_PAGES = 4_000

/** Where the copy is made; nothing in it was ever answered for. */
const COPY = 'compacting'
const DATA = 'data.mdb'

interface TreeStats {
  treeBranchPageCount: number
  treeLeafPageCount: number
  overflowPages: number
  entryCount: number
}

interface EnvironmentStats extends TreeStats {
  lastPageNumber: number
  free: TreeStats
}

export interface Pages {
  /** pages of the file */
  all: number
  /** of these, how many hold nothing */
  free: number
  /** how many keys each table has */
  entries: Record<string, number>
}

/** What the file of an environment is made of. */
export function pagesOf(root: RootDatabase): Pages {
  const stats = root.getStats() as EnvironmentStats
  const names = [...root.getKeys()].map((name) => String(name).replace(/\0$/, ''))
  const tables = names.map((name): [string, TreeStats] => [name, root.openDB({ name }).getStats() as TreeStats])
  const used = [stats, stats.free, ...tables.map(([, table]) => table)].reduce(
    (sum, tree) => sum + tree.treeBranchPageCount + tree.treeLeafPageCount + tree.overflowPages,
    META_PAGES,
  )
  const all = stats.lastPageNumber + 1
  return {
    all,
    free: all - used,
    entries: Object.fromEntries(tables.map(([name, { entryCount }]) => [name, entryCount])),
  }
}

const META_PAGES = 2
const MOST_TABLES = 64

/**
 * Gives back the free pages of a folder that nobody has open, when there are many. The copy is complete, compared and on the
 * disk before it takes the file's place by one rename: killed at any moment, the folder has the one or the other, and both
 * hold everything. When it cannot be done (a full disk), the file stays as it is.
 */
export async function compactFolder(dir: string): Promise<void> {
  const copy = path.join(dir, COPY)
  // of a compaction that was killed: the file itself was not touched yet, or is already the new one
  rmSync(copy, { recursive: true, force: true })
  if (!existsSync(path.join(dir, DATA))) return
  // an environment of its own: a table that was opened in another form than its user's would be misread afterwards
  const root = open({ path: dir, maxDbs: MOST_TABLES, overlappingSync: false })
  try {
    const { free, entries } = pagesOf(root)
    if (free <= MOST_FREE_PAGES) return
    mkdirSync(copy)
    await root.backup(copy, true)
    await requireSame(copy, entries)
    synced(path.join(copy, DATA))
  } catch (error) {
    console.error(`${dir} was not compacted, writes may be slow: ${error instanceof Error ? error.message : error}`)
    rmSync(copy, { recursive: true, force: true })
    return
  } finally {
    await root.close()
  }
  renameSync(path.join(copy, DATA), path.join(dir, DATA))
  synced(dir)
  rmSync(copy, { recursive: true, force: true })
}

async function requireSame(copy: string, entries: Pages['entries']): Promise<void> {
  const made = open({ path: copy, maxDbs: MOST_TABLES, readOnly: true })
  const found = pagesOf(made).entries
  await made.close()
  const wrong = Object.keys(entries).find((name) => found[name] !== entries[name])
  if (wrong !== undefined) throw new Error(`the copy has ${found[wrong]} of ${entries[wrong]} entries of ${wrong}`)
}

function synced(file: string): void {
  const handle = openSync(file, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
