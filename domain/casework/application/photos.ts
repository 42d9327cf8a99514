import { ActionError, type EffectSpec, type FieldErrors, removeFiles, type StoredFile, takePhotoIn } from '../../kernel'

/** One input path with the photos that shall be there, and what is there already. */
export interface Wanted {
  path: string
  files: string[]
  known: StoredFile[]
}

export interface TakenIn {
  /** by input path */
  files: Record<string, StoredFile[]>
  /** uploads that were taken in, and photos that are no longer wanted */
  remove: EffectSpec[]
}

const AT_ONCE = 3

/**
 * Takes new uploads in and keeps what is known: a photo that was sent before is recognised by its own id or by its
 * upload's, so sending twice stores once. Everything that is wrong is said at once.
 * @throws BAD_FILE with "materials.m1.files.0"
 */
export async function takePhotosIn(wanted: Wanted[], openid: string, now: number): Promise<TakenIn> {
  const problems: FieldErrors = {}
  const found = new Map<string, StoredFile>()
  const jobs = wanted.flatMap(({ path, files, known }) =>
    files.map((file, i) => async () => {
      const place = `${path}.${i}`
      const same = known.find(({ fileID, source }) => fileID === file || source === file)
      try {
        found.set(place, same ?? (await takePhotoIn(file, openid, place, now)))
      } catch (error) {
        if (!(error instanceof ActionError) || !error.fields) throw error
        Object.assign(problems, error.fields)
      }
    }),
  )
  await inLanes(jobs)
  const [first] = Object.values(problems)
  if (first) throw new ActionError('BAD_FILE', first, problems)
  const files = Object.fromEntries(
    wanted.map(({ path, files }) => [path, unique(files.map((_, i) => found.get(`${path}.${i}`)!))]),
  )
  return { files, remove: leftovers(wanted, files) }
}

const unique = (files: StoredFile[]) => [...new Map(files.map((file) => [file.fileID, file])).values()]

function leftovers(wanted: Wanted[], files: Record<string, StoredFile[]>): EffectSpec[] {
  const kept = new Set(Object.values(files).flatMap((list) => list.map(({ fileID }) => fileID)))
  const known = wanted.flatMap((one) => one.known.map(({ fileID }) => fileID))
  const taken = Object.values(files).flatMap((list) => list.filter(({ fileID }) => !known.includes(fileID)))
  const fileIDs = [...taken.map(({ source }) => source), ...known.filter((fileID) => !kept.has(fileID))]
  return fileIDs.length > 0 ? [removeFiles({ fileIDs })] : []
}

async function inLanes(jobs: (() => Promise<void>)[]): Promise<void> {
  const queue = [...jobs]
  const lane = async () => {
    for (let job = queue.shift(); job; job = queue.shift()) await job()
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, jobs.length) }, lane))
}
