import { collections } from '../domain'
import { migrate } from './migrate/migrate'
import { migrations } from './migrate/migrations'
import { connect } from './operator/connect'
import { run } from './run'

/**
 * Brings documents of earlier versions up to what this product writes. With --dry-run it only says what it would do.
 * On this machine: SIMULATOR_URL=http://127.0.0.1:7100 npx tsx scripts/migrate.ts --dry-run
 * A real environment: CLOUD_ENV=<name> TENCENTCLOUD_SECRETID=... TENCENTCLOUD_SECRETKEY=... npx tsx scripts/migrate.ts
 */
async function main(): Promise<void> {
  const dry = process.argv.includes('--dry-run')
  console.log(`${connect()}${dry ? ' (dry run: nothing is written)' : ''}`)
  for (const { to, what, of } of migrations) console.log(`  to version ${to}, ${of}: ${what}`)
  const counts = await migrate(collections, migrations, {
    dry,
    progress: (name, { seen, migrated }) => {
      if (seen > 0) console.log(`${name}: ${seen} seen, ${migrated} ${dry ? 'to migrate' : 'migrated'}`)
    },
  })
  const problems = Object.entries(counts).flatMap(([name, count]) => count.problems.map((one) => `${name} ${one}`))
  const sum = (of: 'seen' | 'migrated' | 'moved') =>
    Object.values(counts).reduce((total, count) => total + count[of], 0)
  console.log(`${sum('seen')} documents, ${sum('migrated')} ${dry ? 'to migrate' : 'migrated'}, ${sum('moved')} moved`)
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length > 0 ? 1 : 0
}

run(main)
