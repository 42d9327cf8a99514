import type { PageStats } from './types'

type Mutable = { -readonly [K in keyof PageStats]: PageStats[K] } & { id: number }

const pages: Mutable[] = []

export function pageOpened(id: number, page: string) {
  pages.push({ id, page, setDataCalls: 0, setDataBytes: 0, firstRenderMs: 0 })
}

/** `ms` from the route request to the first paint after onReady. */
export function pageRendered(id: number, ms: number) {
  const found = pages.find((entry) => entry.id === id)
  if (found) found.firstRenderMs = Math.round(ms)
}

/** `bytes`: length of the data as UTF-8 JSON, which is what crosses to WeChat's render layer. */
export function dataSet(id: number, data: unknown) {
  const found = pages.find((entry) => entry.id === id)
  if (!found) return
  found.setDataCalls += 1
  found.setDataBytes += new TextEncoder().encode(JSON.stringify(data) ?? '').length
}

export function pageStats(): PageStats[] {
  return pages.map(({ id: _, ...stats }) => ({ ...stats }))
}
