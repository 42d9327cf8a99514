import { spawnSync } from 'node:child_process'
import { ensurePackages, root } from './setup/packages.mjs'

ensurePackages()
// the native compiler checks; dependency-cruiser needs the one with an API, which is `typescript`
const projects = ['.', 'miniprogram', 'admin', 'simulator/phone', 'tests']
const failed = projects.filter((project) => {
  console.log(`tsc -p ${project}`)
  return (
    spawnSync(process.execPath, ['node_modules/typescript7/lib/tsc.js', '--noEmit', '-p', project], {
      cwd: root,
      stdio: 'inherit',
    }).status !== 0
  )
})
process.exit(failed.length > 0 ? 1 : 0)
