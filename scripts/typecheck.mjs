import { spawnSync } from 'node:child_process'
import { ensurePackages, root } from './setup/packages.mjs'

ensurePackages()
const projects = ['.', 'miniprogram', 'admin', 'simulator/phone']
const failed = projects.filter((project) => {
  console.log(`tsc -p ${project}`)
  return (
    spawnSync(process.execPath, ['node_modules/typescript/lib/tsc.js', '--noEmit', '-p', project], {
      cwd: root,
      stdio: 'inherit',
    }).status !== 0
  )
})
process.exit(failed.length > 0 ? 1 : 0)
