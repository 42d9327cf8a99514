import { cp, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** The variable that names the folder with the demonstration, written once for all files of a run. */
export const KEPT_DEMONSTRATION = 'KEPT_DEMONSTRATION'

const KEYS = 'secret-keys.json'

/** Keeps the data of a product that was closed. */
export async function keep(product: { dataDir: string; secretKeys: string }, dir: string): Promise<void> {
  await cp(product.dataDir, dir, { recursive: true })
  await writeFile(path.join(dir, KEYS), product.secretKeys)
}

/** Copies what was kept, if anything was. @returns the secret keys that belong to it */
export async function copyKept(dataDir: string): Promise<string | undefined> {
  const dir = process.env[KEPT_DEMONSTRATION]
  if (!dir) return undefined
  await cp(dir, dataDir, { recursive: true })
  return readFile(path.join(dir, KEYS), 'utf8')
}
