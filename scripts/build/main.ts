import { run } from '../run'
import { root } from '../setup/packages.mjs'
import { buildAll } from './all'

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0).padStart(6)} KB`

async function main() {
  const built = await buildAll(root, { force: !process.argv.includes('--if-changed') })
  for (const { name, bytes } of built.packages) console.log(`${kilobytes(bytes)}  mini-program package ${name}`)
  for (const { name, bytes } of built.functions) console.log(`${kilobytes(bytes)}  cloud function ${name}`)
  if (built.adminBytes > 0) console.log(`${kilobytes(built.adminBytes)}  console`)
  for (const warning of built.warnings) console.warn(`warning: ${warning}`)
}

run(main)
