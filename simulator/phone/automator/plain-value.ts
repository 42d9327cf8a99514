/** What can travel through the protocol: JSON only, functions and circles left out. */
export function plain(value: unknown): unknown {
  const above: object[] = []
  const text = JSON.stringify(value, function (_key, item) {
    if (typeof item !== 'object' || item === null) return item
    while (above.length && above.at(-1) !== this) above.pop()
    if (above.includes(item)) return undefined
    above.push(item)
    return item
  })
  return text === undefined ? undefined : JSON.parse(text)
}

/** `list[0].name` inside `data`; the whole of it without a path. */
export const at = (data: unknown, path?: string): unknown =>
  path
    ? path
        .replace(/\[(\d+)\]/g, '.$1')
        .split('.')
        .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], data)
    : data

/** A function that the client sent as text. */
export const revive = (source: string): ((...args: unknown[]) => unknown) => {
  // methods of object literals and `async name() {}` arrive without the word function
  const method = /^(async\s+)?(?!function\b|async\b)[\w$]+\s*\([^)]*\)\s*\{/.test(source)
  // biome-ignore lint/security/noGlobalEval: running the tester's function in the app's realm is what this method is for
  return globalThis.eval(method ? `(${source.replace(/^(async\s+)?/, '$1function ')})` : `(${source})`)
}
