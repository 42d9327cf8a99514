import { open, type RootDatabase, type RootDatabaseOptionsWithPath } from 'lmdb'
import { lockDirectory } from './directory-lock'

export interface Environment {
  root: RootDatabase
  close(): Promise<void>
}

/**
 * One LMDB folder, for this process alone: what it keeps in memory about the folder must not go stale.
 * A transaction is answered after its fsync.
 * @throws DirectoryInUse
 */
export function openEnvironment(dir: string, options: Partial<RootDatabaseOptionsWithPath>): Environment {
  const unlock = lockDirectory(dir)
  try {
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
