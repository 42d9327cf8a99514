import { type Context, Hono } from 'hono'
import type { World } from '../../world'
import { CloudError, errorBody } from '../cloud-error'
import { MAX_UPLOAD_BYTES } from '../environment'
import type { Reader } from '../storage/storage'
import { readJson, refuse } from './json'

interface TempUrlWish {
  fileList?: (string | { fileID: string; maxAge?: number })[]
}

/** What `wx.cloud.uploadFile`, `getTempFileURL` and `deleteFile` of the mini-program come down to. */
export function fileHandles({ storage, faults }: World): Hono {
  return new Hono()
    .put('/upload', async (c) => {
      const openid = c.req.header('x-sim-openid')
      if (!openid) return refuse(c, new CloudError('INVALID_PARAM', 'header X-Sim-Openid is missing'))
      if (Number(c.req.header('content-length') ?? 0) > MAX_UPLOAD_BYTES) {
        return refuse(c, new CloudError('STORAGE_REQUEST_FAIL', 'file exceeds 50 MB'), 413)
      }
      try {
        const path = c.req.query('cloudPath') ?? ''
        const { fileID } = await faults.around('storage', 'uploadFile', () => storage.put(path, body(c), openid))
        return c.json({ fileID, statusCode: 200 })
      } catch (error) {
        return refuse(c, error, errorBody(error).message.includes('exceeds') ? 413 : 400)
      }
    })
    .post('/temp-urls', async (c) => {
      const { fileList } = await readJson<TempUrlWish>(c)
      if (!Array.isArray(fileList)) return refuse(c, new CloudError('INVALID_PARAM', 'fileList must be an array'))
      const files = fileList.map((one) =>
        typeof one === 'string' ? { fileId: one } : { fileId: one.fileID, maxAge: one.maxAge },
      )
      try {
        const urls = await faults.around('storage', 'getTempFileURL', async () => storage.tempUrls(files, reader(c)))
        return c.json({ fileList: urls.map(asClientSees), errMsg: 'cloud.getTempFileURL:ok' })
      } catch (error) {
        return refuse(c, error)
      }
    })
    .post('/delete-files', async (c) => {
      const { fileList } = await readJson<{ fileList?: string[] }>(c)
      if (!Array.isArray(fileList)) return refuse(c, new CloudError('INVALID_PARAM', 'fileList must be an array'))
      const removed = await storage.remove(fileList, reader(c))
      return c.json({ fileList: removed.map(asClientSees), errMsg: 'cloud.deleteFile:ok' })
    })
}

/** Whoever says who they are has that person's rights; a test that does not has the server's. */
function reader(c: Context): Reader {
  const openid = c.req.header('x-sim-openid')
  return openid ? { openid } : 'server'
}

/** The client library turns the code into a status and a message. */
function asClientSees<T extends { code: string }>({ code, ...file }: T) {
  const good = code === 'SUCCESS'
  return { ...file, status: good ? 0 : errorBody(new CloudError(code, code)).errCode, errMsg: good ? 'ok' : code }
}

async function* body(c: Context): AsyncIterable<Uint8Array> {
  const stream = c.req.raw.body as unknown as AsyncIterable<Uint8Array> | null
  if (stream) yield* stream
}
