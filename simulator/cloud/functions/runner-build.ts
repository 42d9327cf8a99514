import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'

/** Compiles the runner to JavaScript once per version of its source; answers the file. */
export async function buildRunner(cacheDir: string): Promise<string> {
  const source = path.join(__dirname, 'runner.ts')
  const version = createHash('sha256')
    .update(await readFile(source))
    .digest('hex')
    .slice(0, 12)
  const target = path.join(cacheDir, `runner-${version}.cjs`)
  if (await stat(target).catch(() => undefined)) return target
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    write: false,
  })
  await mkdir(cacheDir, { recursive: true })
  // Several simulators may start at once (tests): whoever is last replaces the file with the same content.
  const mine = `${target}.${process.pid}.${Math.random().toString(36).slice(2)}`
  for (const { contents } of outputFiles) await writeFile(mine, contents)
  await rename(mine, target)
  return target
}
