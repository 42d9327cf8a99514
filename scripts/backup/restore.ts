import { readFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { type Collection, inside, type Stored, wx } from '../../domain/kernel'
import { isBackedUp } from './backup'
import {
  contentOf,
  documentsOf,
  type FileRow,
  fileListOf,
  fileRows,
  linesOf,
  type Manifest,
  readManifest,
  sha256,
  sha256Of,
  withFileIDs,
} from './folder'

const AT_ONCE = 50

export interface Restored {
  documents: number
  /** of these, how many were there already, to the letter */
  already: number
  files: number
}

/**
 * Writes a backup into an environment whose collections are there and empty. Everything is checked by its sums before the
 * first write, and read again afterwards. `over`: also where something is, to finish what was killed; what is there and
 * differs is never written over, it is refused.
 */
export async function restore(
  collections: readonly Collection<Stored>[],
  folder: string,
  over: boolean,
  say: (line: string) => void,
): Promise<Restored> {
  const manifest = await checked(folder, collections)
  const wanted = collections.filter(isBackedUp)
  if (!over) await requireEmpty(wanted)
  const ids = await restoreFiles(folder, over)
  say(`stored files: ${ids.size}`)
  let documents = 0
  let already = 0
  for (const collection of wanted) {
    const { name } = collection.definition
    if (!manifest.collections[name]) continue
    for await (const page of pagesOf(folder, name, ids)) {
      const there = await missingOf(collection, page)
      already += page.length - there.length
      await collection.insertMany(there)
      documents += page.length
    }
    for await (const page of pagesOf(folder, name, ids)) {
      const absent = await missingOf(collection, page)
      if (absent.length > 0) throw new Error(`${name} ${absent[0]?._id} was written and is not there`)
    }
    say(`${name}: ${manifest.collections[name].documents}`)
  }
  return { documents, already, files: ids.size }
}

/** @throws unless the folder is a whole backup of this product and everything in it is as it was written */
async function checked(folder: string, collections: readonly Collection<Stored>[]): Promise<Manifest> {
  const manifest = readManifest(folder)
  if (!manifest?.endedAt || !manifest.files) throw new Error(`${folder} holds no complete backup`)
  for (const [name, { sha256: sum }] of Object.entries(manifest.collections)) {
    if (!collections.some(({ definition }) => definition.name === name))
      throw new Error(`this version of the product has no collection ${name}`)
    if ((await sha256Of(documentsOf(folder, name))) !== sum) throw new Error(`documents of ${name} were changed`)
  }
  if ((await sha256Of(fileListOf(folder))) !== manifest.files.sha256) throw new Error('the list of files was changed')
  for await (const row of fileRows(folder)) {
    if ((await sha256Of(contentOf(folder, row.sha256))) !== row.sha256)
      throw new Error(`the content of ${row.fileID} was changed or is not there`)
  }
  return manifest
}

async function requireEmpty(collections: readonly Collection<Stored>[]): Promise<void> {
  for (const collection of collections) {
    const [found] = await collection.find({}, { limit: 1 })
    if (found)
      throw new Error(
        `the environment is not empty: ${collection.definition.name} has ${found._id}; --over goes on all the same`,
      )
  }
}

/** A file has another id in another environment. @returns the new id by the old one */
async function restoreFiles(folder: string, over: boolean): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for await (const row of fileRows(folder)) {
    const there = over ? await asItWas(row) : false
    ids.set(row.fileID, there ? row.fileID : await uploaded(folder, row))
  }
  return ids
}

async function uploaded(folder: string, row: FileRow): Promise<string> {
  const fileID = await wx.storage.upload(row.path, await readFile(contentOf(folder, row.sha256)))
  if (!(await holds(fileID, row.sha256))) throw new Error(`${fileID} came back changed`)
  return fileID
}

async function asItWas({ fileID, sha256: sum }: FileRow): Promise<boolean> {
  const links = await wx.storage.links([fileID], 600)
  return links.has(fileID) && (await holds(fileID, sum))
}

async function holds(fileID: string, sum: string): Promise<boolean> {
  const content = await wx.storage.download(fileID)
  return content !== null && sha256(content) === sum
}

async function* pagesOf(folder: string, name: string, ids: ReadonlyMap<string, string>): AsyncGenerator<Stored[]> {
  let page: Stored[] = []
  for await (const line of linesOf(documentsOf(folder, name))) {
    // a document from before there were versions stays one that `migrate` brings up
    page.push({ dataVersion: 0, ...withFileIDs(JSON.parse(line) as Stored, ids) })
    if (page.length < AT_ONCE) continue
    yield page
    page = []
  }
  if (page.length > 0) yield page
}

/** Which of these are not there. @throws when one is there and differs */
async function missingOf(collection: Collection<Stored>, page: Stored[]): Promise<Stored[]> {
  const rows = await collection.find({ _id: inside(page.map(({ _id }) => _id)) }, { limit: page.length })
  const found = new Map(rows.map((row) => [row._id, row]))
  const differs = page.find((one) => found.has(one._id) && !isDeepStrictEqual(found.get(one._id), one))
  if (differs) throw new Error(`${collection.definition.name} ${differs._id} is there and is not what the backup holds`)
  return page.filter(({ _id }) => !found.has(_id))
}
