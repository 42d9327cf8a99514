import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

// Plain Node without packages: this is what installs them.
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const stamp = path.join(root, 'node_modules', '.installed-for')

/** Installs the npm packages when they are missing or when package-lock.json has changed since. */
export function ensurePackages() {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 20) stop(`需要 Node.js 20 或更新的版本，现在是 ${process.versions.node}。(Node.js >= 20 is needed.)`)
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('正在安装 npm 依赖，第一次约需一分钟…… (installing npm packages)')
  // `npm ci` of npm 11 refuses a lock file without download addresses; this installs exactly what the lock file says too
  const npm = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0) stop('npm 依赖没有装好，请检查网络后再试一次同样的命令。(npm install failed.)')
  writeFileSync(stamp, lock)
}

export function stop(message) {
  console.error(message)
  process.exit(1)
}
