import { openid } from './person'

/**
 * What is too big for localStorage: saved files and long storage values. Everything is held in memory too, because
 * `wx.*Sync` must answer at once; `opened` must be awaited before the mini-program starts.
 */
const contents = new Map<string, unknown>()
let database: IDBDatabase | undefined

export const vault = {
  opened: undefined as Promise<void> | undefined,
  open(): Promise<void> {
    return (vault.opened ??= load())
  },
  get: <T>(key: string): T | undefined => contents.get(key) as T | undefined,
  has: (key: string): boolean => contents.has(key),
  keys: (prefix: string): string[] => [...contents.keys()].filter((key) => key.startsWith(prefix)),
  put(key: string, value: unknown): void {
    contents.set(key, value)
    write((store) => store.put(value, key))
  },
  remove(key: string): void {
    contents.delete(key)
    write((store) => store.delete(key))
  },
}

const write = (change: (store: IDBObjectStore) => void) => {
  if (database) change(database.transaction('kept', 'readwrite', { durability: 'strict' }).objectStore('kept'))
}

async function load(): Promise<void> {
  const opening = indexedDB.open(`phone:${openid()}`, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('kept')
  database = await settled<IDBDatabase>(opening)
  const store = database.transaction('kept').objectStore('kept')
  const [keys, values] = await Promise.all([
    settled<IDBValidKey[]>(store.getAllKeys()),
    settled<unknown[]>(store.getAll()),
  ])
  for (const [at, key] of keys.entries()) contents.set(String(key), values[at])
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
