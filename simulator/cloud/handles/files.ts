import { type Context, Hono } from 'hono'
import type { World } from '../../world'
import { CloudError, errorBody } from '../cloud-error'
import { MAX_UPLOAD_BYTES } from '../environment'
import type { Reader } from '../storage/storage'
import { readJson, refuse } from './json'

interface TempUrlWish {
  fileList?: (string | { fileID: string; maxAge?: number })[]
}

/** What `wx.cloud.uploadFile` and `getTempFileURL` of the mini-program come down to. */
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
      const openid = c.req.header('x-sim-openid')
      const reader: Reader = openid ? { openid } : 'server'
      const files = fileList.map((one) =>
        typeof one === 'string' ? { fileId: one } : { fileId: one.fileID, maxAge: one.maxAge },
      )
      try {
        const urls = await faults.around('storage', 'getTempFileURL', async () => storage.tempUrls(files, reader))
        return c.json({ fileList: urls.map(asClientSees), errMsg: 'cloud.getTempFileURL:ok' })
      } catch (error) {
        return refuse(c, error)
      }
    })
}

/** The client library turns the code into a status and a message. */
function asClientSees({ code, ...url }: ReturnType<World['storage']['tempUrls']>[number]) {
  const good = code === 'SUCCESS'
  return { ...url, status: good ? 0 : errorBody(new CloudError(code, code)).errCode, errMsg: good ? 'ok' : code }
}

async function* body(c: Context): AsyncIterable<Uint8Array> {
  const stream = c.req.raw.body as unknown as AsyncIterable<Uint8Array> | null
  if (stream) yield* stream
}
