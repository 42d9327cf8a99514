import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'

/** admin/ -> dist/admin. @returns the size of all files in bytes */
export async function buildAdmin(root: string, outDir: string): Promise<number> {
  await build({
    root: path.join(root, 'admin'),
    configFile: path.join(root, 'admin', 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  })
  const files = await readdir(outDir, { recursive: true, withFileTypes: true })
  const sizes = await Promise.all(
    files.filter((file) => file.isFile()).map((file) => stat(path.join(file.parentPath, file.name))),
  )
  return sizes.reduce((total, { size }) => total + size, 0)
}
