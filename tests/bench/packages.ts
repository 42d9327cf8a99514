import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Figure } from './figures'

const dist = path.resolve(__dirname, '../../dist/miniprogram')
/** WeChat allows 2 MB a package; what loads fast on an old phone is much less */
const KILOBYTE = 1024

/** Bytes of the mini-program's packages as they would be uploaded. */
export function packageFigures(): Figure[] {
  const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as { subPackages?: { root: string }[] }
  const roots = (app.subPackages ?? []).map(({ root }) => root.replace(/\/$/, ''))
  const sizes = new Map<string, number>([['main', 0], ...roots.map((root) => [root, 0] as [string, number])])
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const info = statSync(path.join(dist, file))
    if (!info.isFile()) continue
    const home = roots.find((root) => file.startsWith(`${root}/`)) ?? 'main'
    sizes.set(home, (sizes.get(home) ?? 0) + info.size)
  }
  return [...sizes].map(([name, bytes]) => ({
    what: `package ${name}`,
    value: bytes,
    unit: 'bytes',
    most: (name === 'main' ? 512 : 256) * KILOBYTE,
  }))
}
