import { open, type RootDatabase, type RootDatabaseOptionsWithPath } from 'lmdb'
import { compactFolder } from './compaction'
import { lockDirectory } from './directory-lock'

export interface Environment {
  root: RootDatabase
  close(): Promise<void>
}

/**
 * One LMDB folder, for this process alone: what it keeps in memory about the folder must not go stale. A file with many
 * free pages is compacted first. A transaction is answered after its fsync.
 * @throws DirectoryInUse
 */
export async function openEnvironment(
  dir: string,
  options: Partial<RootDatabaseOptionsWithPath>,
): Promise<Environment> {
  const unlock = lockDirectory(dir)
  try {
    await compactFolder(dir)
    const root = open({ ...options, path: dir, overlappingSync: false })
    return {
      root,
      close: async () => {
        await root.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}
