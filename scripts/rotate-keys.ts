import { collections } from '../domain'
import { type Collection, gt, resealed, type Stored, set } from '../domain/kernel'
import { connect } from './operator/connect'

const AT_ONCE = 100

/**
 * Seals every field anew that an older key of SECRET_KEYS sealed, so that the old key can be thrown away. May be
 * stopped and started again; a document that somebody changes meanwhile is read once more.
 * On this machine: SIMULATOR_URL=http://127.0.0.1:7100 SECRET_KEYS=... npx tsx scripts/rotate-keys.ts
 */
export async function rotateKeys(among: Collection<Stored>[] = collections): Promise<Record<string, number>> {
  const done: Record<string, number> = {}
  for (const collection of among) {
    const after = (id: string) => collection.find({ _id: gt(id) }, { order: [['_id', 1]], limit: AT_ONCE })
    for (let rows = await after(''); rows.length > 0; rows = await after(rows.at(-1)?._id ?? '')) {
      for (const row of rows)
        if (await rotated(collection, row))
          done[collection.definition.name] = (done[collection.definition.name] ?? 0) + 1
    }
  }
  return done
}

async function rotated(collection: Collection<Stored>, row: Stored): Promise<boolean> {
  for (let found: Stored | null = row; found; found = await collection.get(row._id)) {
    const document = found as Stored & Record<string, unknown>
    const next = resealed(document)
    if (next === document) return false
    const changed = Object.keys(next).filter((key) => next[key] !== document[key])
    const written = await collection.updateWhere(
      { _id: document._id, version: document.version },
      Object.fromEntries(changed.map((key) => [key, set(next[key])])),
    )
    if (written) return true
  }
  return false
}

if (require.main === module) {
  connect()
  rotateKeys().then(
    (done) => console.log('sealed anew:', done),
    (error) => {
      console.error(error)
      process.exit(1)
    },
  )
}
