import { StartRefused } from '../start-refused'
import type { Storage } from './storage'

const KEY = Buffer.from('format')

/** 1, without this mark: field names in a table that an insert could overwrite, so that what it says cannot be believed. */
const FORMAT = Buffer.of(2)

const EVERYTHING = { start: Buffer.of(0), end: Buffer.of(255) }

/** Marks a new folder, and refuses one of a format that this version would misread. */
export async function requireFormat(storage: Storage, dir: string): Promise<void> {
  const found = storage.view.get('meta', KEY)
  if (found?.equals(FORMAT)) return
  if (found || storage.view.estimate('meta', EVERYTHING, 1) > 0) {
    throw new StartRefused(
      `数据文件夹 ${dir} 是另一个版本写的，这个版本读不了。请用 npm start -- --fresh 从头开始，或用 DATA_DIR 指定另一个文件夹。`,
      `The data folder ${dir} was written by another version and cannot be read: begin anew with npm start -- --fresh, or choose another folder with DATA_DIR.`,
    )
  }
  await storage.write((writer) => writer.put('meta', KEY, FORMAT))
}
