import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'

/** Changes whenever a file under `folder` whose name matches is added, removed, resized or touched. */
export async function signature(folder: string, match: RegExp): Promise<string> {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter(
    (entry) => !entry.isDirectory() && match.test(entry.name) && !/\.test\.ts$/.test(entry.name),
  )
  const lines = await Promise.all(
    files.map(async (entry) => {
      const file = path.join(entry.parentPath ?? entry.path, entry.name)
      const { mtimeMs, size } = await fs.stat(file)
      return `${file}:${mtimeMs}:${size}`
    }),
  )
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex')
}

export async function isFresh(outfile: string, wanted: string): Promise<boolean> {
  const [made, exists] = await Promise.all([
    fs.readFile(`${outfile}.from`, 'utf8').catch(() => ''),
    fs.access(outfile).then(
      () => true,
      () => false,
    ),
  ])
  return exists && made === wanted
}

export async function markFresh(outfile: string, made: string): Promise<void> {
  await fs.writeFile(`${outfile}.from`, made)
}
