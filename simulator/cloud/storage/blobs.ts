import { randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { CloudError } from '../cloud-error'

export interface ByteRange {
  start: number
  end: number
}

/** File contents under names of our own making. A name that was handed out is on the disk for good. */
export interface Blobs {
  /** Writes the stream, forces it to the disk, and answers its name and size. Throws when it exceeds `maxBytes`. */
  write(content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<{ name: string; size: number }>
  /** The bytes from `start` to `end`, both included; all of them without a range. */
  read(name: string, range?: ByteRange): ReadStream
  remove(name: string): Promise<void>
}

export async function openBlobs(dir: string): Promise<Blobs> {
  const incoming = path.join(dir, 'incoming')
  await mkdir(incoming, { recursive: true })
  // What is still here was being written when the process died; nobody was told it exists.
  for (const leftover of await readdir(incoming)) await rm(path.join(incoming, leftover), { force: true })
  const place = (name: string) => path.join(dir, name.slice(0, 2), name)

  return {
    async write(content, maxBytes) {
      const name = randomUUID()
      const temporary = path.join(incoming, name)
      try {
        const size = await writeDurably(temporary, content, maxBytes)
        await mkdir(path.dirname(place(name)), { recursive: true })
        await rename(temporary, place(name))
        await syncFolder(path.dirname(place(name)))
        await syncFolder(dir)
        return { name, size }
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },
    read: (name, range) => createReadStream(place(name), range),
    remove: (name) => rm(place(name), { force: true }),
  }
}

async function writeDurably(file: string, content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<number> {
  const handle = await open(file, 'wx')
  try {
    let size = 0
    for await (const chunk of content) {
      size += chunk.length
      if (size > maxBytes) throw new CloudError('STORAGE_REQUEST_FAIL', `file exceeds ${maxBytes / 1024 / 1024} MB`)
      await handle.write(chunk)
    }
    await handle.sync()
    return size
  } finally {
    await handle.close()
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  // Some file systems cannot sync a folder; there the rename is as durable as it gets.
  await handle.sync().catch(() => undefined)
  await handle.close()
}
