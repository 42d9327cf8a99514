import cloud from 'wx-server-sdk'
import { stumble } from './stumble'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

type OpenApi = Record<string, Record<string, (data: unknown) => Promise<{ buffer?: Uint8Array }>>>

/** The SDK's types also allow callbacks, with which nothing is returned. */
const done = async <T>(promise: T) => (await promise) as Exclude<Awaited<T>, void | string>

/** What a deed is told; each takes what it needs. */
interface Wish {
  ms: number
  bytes: number
  name?: string
  data: Record<string, unknown>
  collection: string
  limit?: number
  api: string
  path: string
  text: string
  fileID: string
  fileList: string[]
}

/** Does one thing that the tests want to see done inside a real function, through the real SDK. */
const deeds: Record<string, (event: Wish) => unknown> = {
  identity: (event) => ({ ...cloud.getWXContext(), event }),
  now: () => ({
    now: Date.now(),
    iso: new Date().toISOString(),
    epoch: new Date(0).getTime(),
    own: new Date().constructor === Date,
    text: Date(),
  }),
  environment: () => ({ ...process.env }),
  options: () => process.execArgv,
  wait: async ({ ms }) => {
    const before = cloud.getWXContext().OPENID
    await new Promise((resolve) => setTimeout(resolve, ms))
    return { before, after: cloud.getWXContext().OPENID }
  },
  throw: () => stumble(),
  /** Answers, and comes to grief afterwards. */
  aftermath: () => {
    setTimeout(stumble, 1)
    return 'fine so far'
  },
  hoard: () => {
    const hoard: number[][] = []
    for (;;) hoard.push(new Array(100_000).fill(Math.random()))
  },
  hang: () => new Promise(() => undefined),
  spin: () => {
    for (;;) Math.random()
  },
  exit: () => process.exit(3),
  large: ({ bytes }) => 'x'.repeat(bytes),
  nested: async ({ data, name = 'probe' }) => (await done(cloud.callFunction({ name, data }))).result,
  /** Starts a call and does not wait for it. */
  stray: ({ data }) => {
    void cloud.callFunction({ name: 'probe', data })
    return 'gone'
  },
  write: async ({ collection, data }) => cloud.database().collection(collection).add({ data }),
  read: async ({ collection, limit = 100 }) =>
    (await done(cloud.database().collection(collection).limit(limit).get())).data,
  openapi: async ({ api, data }) => {
    const [group = '', name = ''] = api.split('.')
    const ask = (cloud.openapi as OpenApi)[group]?.[name]
    if (!ask) throw new Error(`the SDK has no ${api}`)
    const result = await ask(data)
    return result.buffer
      ? { ...result, base64: Buffer.from(result.buffer).toString('base64'), buffer: undefined }
      : result
  },
  upload: async ({ path, text }) => cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(text) }),
  download: async ({ fileID }) => (await done(cloud.downloadFile({ fileID }))).fileContent.toString('utf8'),
  tempUrl: async ({ fileList }) => (await done(cloud.getTempFileURL({ fileList }))).fileList,
  remove: async ({ fileList }) => (await done(cloud.deleteFile({ fileList }))).fileList,
}

export async function main(event: { deed?: string } & Wish) {
  if (!event.deed) return { ran: event, source: cloud.getWXContext().SOURCE }
  try {
    const deed = deeds[event.deed]
    if (!deed) throw new Error(`no deed ${event.deed}`)
    return await deed(event)
  } catch (error) {
    const { errCode, errMsg } = error as { errCode?: number; errMsg?: string }
    if (errCode === undefined) throw error
    return { errCode, errMsg }
  }
}
