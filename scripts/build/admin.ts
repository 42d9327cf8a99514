import { spawn } from 'node:child_process'
import { copyFile, readdir, stat } from 'node:fs/promises'
import path from 'node:path'

const HEADERS = 'hosting-headers.json'

/** admin/ -> dist/admin, by Vite in a process of its own; beside it dist/hosting-headers.json, what its hosting is to send with it. @returns the size of all files in bytes */
export async function buildAdmin(root: string, outDir: string): Promise<number> {
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const args = [vite, 'build', 'admin', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error']
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  const code = await new Promise((resolve) => child.on('exit', resolve))
  if (code !== 0) throw new Error('the console could not be built')
  await copyFile(path.join(root, 'admin', HEADERS), path.join(path.dirname(outDir), HEADERS))
  const files = await readdir(outDir, { recursive: true, withFileTypes: true })
  const sizes = await Promise.all(
    files.filter((file) => file.isFile()).map((file) => stat(path.join(file.parentPath, file.name))),
  )
  return sizes.reduce((total, { size }) => total + size, 0)
}
