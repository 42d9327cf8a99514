import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, truncateSync, writeSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { type Collection, gt, type Stored, timerMemory, uses, wx } from '../../domain/kernel'
import {
  contentOf,
  documentsOf,
  FORMAT,
  fileIDsIn,
  fileListOf,
  fileRows,
  KEYS_ARE_APART,
  keysIn,
  linesOf,
  type Manifest,
  readManifest,
  sha256,
  sha256Of,
  writeManifest,
} from './folder'

const AT_ONCE = 100

/** What belongs to the environment and not to the product: on which day its timers ran, how often something was tried this hour. */
export const isBackedUp = ({ definition }: Collection<Stored>): boolean =>
  ![timerMemory, uses].some(({ definition: { name } }) => name === definition.name)

/**
 * Copies every document and stored file of the environment into `folder`, in pages. Stopped at any moment and started again
 * on the same folder it goes on where it was. What people change meanwhile may be in it or not, document by document.
 * @throws when the folder holds a complete backup, or one of another environment
 */
export async function backup(
  collections: readonly Collection<Stored>[],
  folder: string,
  environment: string,
  say: (line: string) => void,
): Promise<Manifest> {
  const manifest = begun(folder, environment)
  for (const collection of collections.filter(isBackedUp)) {
    const { name } = collection.definition
    if (manifest.collections[name]) continue
    manifest.collections[name] = await copyDocuments(collection, documentsOf(folder, name))
    writeManifest(folder, manifest)
    say(`${name}: ${manifest.collections[name].documents}`)
  }
  const found = await copyFiles(collections.filter(isBackedUp), folder, say)
  const complete = { ...manifest, ...found, endedAt: new Date().toISOString() }
  writeManifest(folder, complete)
  return complete
}

function begun(folder: string, environment: string): Manifest {
  const there = readManifest(folder)
  if (there?.endedAt) throw new Error(`${folder} holds a complete backup of ${there.endedAt}: choose another folder`)
  if (there && there.environment !== environment)
    throw new Error(`${folder} was begun with another environment, ${there.environment}`)
  const manifest = there ?? {
    format: FORMAT,
    environment,
    begunAt: new Date().toISOString(),
    keys: KEYS_ARE_APART,
    sealedWith: [],
    collections: {},
    missing: [],
  }
  writeManifest(folder, manifest)
  return manifest
}

/** A collection that is not complete has another name; its last whole line says where to go on. */
async function copyDocuments(collection: Collection<Stored>, file: string) {
  const begun = `${file}.begun`
  let { documents, last } = await wholeLines(begun)
  const out = openSync(begun, 'a', 0o600)
  try {
    for (;;) {
      const rows = await collection.find({ _id: gt(last) }, { order: [['_id', 1]], limit: AT_ONCE })
      if (rows.length === 0) break
      const lines = rows.map((row) => JSON.stringify(row))
      lines.forEach((line, i) => {
        if (!isDeepStrictEqual(JSON.parse(line), rows[i]))
          throw new Error(`${collection.definition.name} ${rows[i]?._id} holds something that JSON cannot say`)
      })
      writeSync(out, `${lines.join('\n')}\n`)
      documents += rows.length
      last = rows.at(-1)?._id ?? last
    }
    fsyncSync(out)
  } finally {
    closeSync(out)
  }
  renameSync(begun, file)
  return { documents, sha256: await sha256Of(file) }
}

/** Cuts off the line that a kill left unfinished. */
async function wholeLines(file: string): Promise<{ documents: number; last: string }> {
  if (!existsSync(file)) return { documents: 0, last: '' }
  cutOff(file)
  let documents = 0
  let last = ''
  for await (const line of linesOf(file)) {
    documents += 1
    last = (JSON.parse(line) as Stored)._id
  }
  return { documents, last }
}

function cutOff(file: string): void {
  if (!existsSync(file)) return
  const content = readFileSync(file)
  truncateSync(file, content.lastIndexOf('\n') + 1)
}

/** Reads what the documents of the backup refer to, so that the two belong together. */
async function copyFiles(collections: readonly Collection<Stored>[], folder: string, say: (line: string) => void) {
  const list = fileListOf(folder)
  cutOff(list)
  const there = new Set<string>()
  for await (const { fileID } of fileRows(folder)) there.add(fileID)
  const keys = new Set<string>()
  const missing = new Set<string>()
  const out = openSync(list, 'a', 0o600)
  try {
    for (const { definition } of collections) {
      for await (const line of linesOf(documentsOf(folder, definition.name))) {
        const document = JSON.parse(line) as Stored
        for (const key of keysIn(document)) keys.add(key)
        const needed = new Set(definition.filesOf?.(document) ?? [])
        // an upload that a photo was made from is named in documents for ever, and gone
        for (const fileID of new Set([...needed, ...fileIDsIn(document)])) {
          if (there.has(fileID)) continue
          there.add(fileID)
          const content = await downloaded(fileID)
          if (content) await keep(folder, out, fileID, content)
          else if (needed.has(fileID)) missing.add(fileID)
        }
      }
    }
    fsyncSync(out)
  } finally {
    closeSync(out)
  }
  let count = 0
  let bytes = 0
  for await (const row of fileRows(folder)) {
    count += 1
    bytes += row.bytes
  }
  say(`stored files: ${count}, ${(bytes / 2 ** 20).toFixed(1)} MB`)
  for (const fileID of missing) say(`not in the storage any more: ${fileID}`)
  return {
    files: { count, bytes, sha256: await sha256Of(list) },
    missing: [...missing],
    sealedWith: [...keys].sort(),
  }
}

async function keep(folder: string, list: number, fileID: string, content: Buffer): Promise<void> {
  const hash = sha256(content)
  await writeFile(contentOf(folder, hash), content, { mode: 0o600 })
  const path = fileID.replace(/^cloud:\/\/[^/]+\//, '')
  writeSync(list, `${JSON.stringify({ fileID, path, bytes: content.length, sha256: hash })}\n`)
}

/** null: there is no such file. */
async function downloaded(fileID: string): Promise<Buffer | null> {
  const links = await wx.storage.links([fileID], 600)
  return links.has(fileID) ? wx.storage.download(fileID) : null
}
