import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * Which pages the built mini-program has, read from its `app.json` whenever that changes. As long as nothing is built,
 * WeChat has no version to compare with and accepts every page.
 */
export function pagesOf(distDir: string): (page: string) => boolean {
  const file = path.join(distDir, 'miniprogram', 'app.json')
  let read = { at: -1, pages: new Set<string>() }
  return (page) => {
    const at = statSync(file, { throwIfNoEntry: false })?.mtimeMs
    if (at === undefined) return true
    if (at !== read.at) read = { at, pages: readPages(file) }
    return read.pages.has(page)
  }
}

function readPages(file: string): Set<string> {
  const app = JSON.parse(readFileSync(file, 'utf8')) as {
    pages?: string[]
    subPackages?: { root: string; pages: string[] }[]
    subpackages?: { root: string; pages: string[] }[]
  }
  const packages = [...(app.subPackages ?? []), ...(app.subpackages ?? [])]
  const nested = packages.flatMap(({ root, pages }) => pages.map((page) => `${root.replace(/\/$/, '')}/${page}`))
  return new Set([...(app.pages ?? []), ...nested])
}
