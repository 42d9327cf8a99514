import { collections } from '../domain'
import { restore } from './backup/restore'
import { connect } from './operator/connect'
import { runScript } from './operator/run-script'

/**
 * Writes a backup into an empty environment (its collections and indexes are there, see docs/deployment.md); --over: also
 * where something is, to finish a restore that was killed.
 * On this machine: SIMULATOR_URL=http://127.0.0.1:7100 npx tsx scripts/restore.ts <folder>
 * A real environment: CLOUD_ENV=<name> TENCENTCLOUD_SECRETID=... TENCENTCLOUD_SECRETKEY=... npx tsx scripts/restore.ts <folder>
 */
async function main(): Promise<void> {
  const [folder] = process.argv.slice(2).filter((word) => word !== '--over')
  if (!folder) throw new Error('which folder? npx tsx scripts/restore.ts <folder> [--over]')
  console.log(connect())
  const { documents, already, files } = await restore(collections, folder, process.argv.includes('--over'), console.log)
  console.log(
    `${documents} documents (${already} were there already) and ${files} stored files, read again and the same`,
  )
}

runScript(main)
