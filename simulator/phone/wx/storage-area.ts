/**
 * The mini-program's key-value store: 10 MB per person, 1 MB per key, as WeChat. Short values live in localStorage,
 * which is on disk before the call returns; what does not fit there goes to the vault.
 */
export type Shelf = {
  get(key: string): string | undefined
  put(key: string, text: string): void
  remove(key: string): void
  keys(): string[]
}

const limits = { item: 1024 * 1024, total: 10 * 1024 * 1024 }

export type StorageArea = ReturnType<typeof storageArea>

export function storageArea(shelf: Shelf) {
  const sizes = new Map(shelf.keys().map((key) => [key, bytes(shelf.get(key) ?? '')]))
  const used = () => [...sizes.values()].reduce((sum, size) => sum + size, 0)
  return {
    has: (key: string) => sizes.has(key),
    keys: () => [...sizes.keys()],
    /** whole KB, as currentSize */
    used: () => Math.ceil(used() / 1024),
    get: (key: string): unknown => (sizes.has(key) ? decode(shelf.get(key) ?? '') : undefined),
    /** Throws an Error with WeChat's reason when the value or the area would grow too large. */
    set(key: string, value: unknown): void {
      const text = encode(value)
      const size = bytes(text)
      if (size > limits.item) throw new Error('exceed storage item max length')
      if (used() - (sizes.get(key) ?? 0) + size > limits.total) throw new Error('exceed storage max size')
      shelf.put(key, text)
      sizes.set(key, size)
    },
    remove(key: string): void {
      shelf.remove(key)
      sizes.delete(key)
    },
    clear(): void {
      for (const key of sizes.keys()) shelf.remove(key)
      sizes.clear()
    },
  }
}

const bytes = (text: string) => new TextEncoder().encode(text).length

/** Dates keep their type at the top level only, as in WeChat; functions and symbols become nothing. */
const encode = (value: unknown): string =>
  value instanceof Date
    ? JSON.stringify({ date: value.getTime() })
    : value === undefined
      ? JSON.stringify({})
      : JSON.stringify({ value })

function decode(text: string): unknown {
  const kept = JSON.parse(text) as { value?: unknown; date?: number }
  return kept.date === undefined ? kept.value : new Date(kept.date)
}
