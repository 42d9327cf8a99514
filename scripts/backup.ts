import { collections } from '../domain'
import { backup } from './backup/backup'
import { KEYS_ARE_APART } from './backup/folder'
import { connect } from './operator/connect'
import { runScript } from './operator/run-script'

/**
 * Copies everything of an environment into a folder; started again on the same folder it goes on.
 * On this machine: SIMULATOR_URL=http://127.0.0.1:7100 npx tsx scripts/backup.ts <folder>
 * A real environment: CLOUD_ENV=<name> TENCENTCLOUD_SECRETID=... TENCENTCLOUD_SECRETKEY=... npx tsx scripts/backup.ts <folder>
 */
async function main(): Promise<void> {
  const [folder] = process.argv.slice(2)
  if (!folder) throw new Error('which folder? npx tsx scripts/backup.ts <folder>')
  const environment = connect()
  const { endedAt, sealedWith, missing } = await backup(collections, folder, environment, console.log)
  console.log(`complete at ${endedAt}. ${KEYS_ARE_APART}. Sealed with: ${sealedWith.join(', ') || 'nothing'}.`)
  process.exitCode = missing.length > 0 ? 1 : 0
}

runScript(main)
