import { deliver, Failure, type Family, type Options, outcomeOf } from '../calling'
import { mismatch, type Required } from '../parameters'
import { disk } from './disk'
import { transfer } from './transfer'

/** wx.uploadFile and wx.downloadFile: both answer a task at once. */
export function upAndDown(): Family {
  return { uploadFile, downloadFile }
}

function uploadFile(options: Options) {
  const file = disk.blob(options?.filePath)
  const form = new FormData()
  for (const [name, value] of Object.entries(options?.formData ?? {})) form.append(name, String(value))
  if (file) form.append(options.name, file, options.fileName ?? options.filePath.split('/').pop())
  return begin('uploadFile', options, { url: 'String', filePath: 'String', name: 'String' }, () => {
    if (!file) throw new Failure(`file not found: ${options.filePath}`, { errno: 1300002 })
    const { done, uploadTask } = transfer({
      method: 'POST',
      url: options.url,
      headers: options.header,
      body: form,
      timeout: options.timeout,
    })
    const finished = done.then(async ({ status, header, body }) => ({
      statusCode: status,
      header,
      data: await body.text(),
    }))
    return { finished, task: uploadTask }
  })
}

function downloadFile(options: Options) {
  return begin('downloadFile', options, { url: 'String' }, () => {
    const { done, downloadTask } = transfer({
      method: 'GET',
      url: options.url,
      headers: options.header,
      timeout: options.timeout,
    })
    const finished = done.then(async ({ status, header, body }) => {
      if (!options.filePath) return { statusCode: status, header, tempFilePath: await disk.keep(body) }
      disk.write(options.filePath, new Uint8Array(await body.arrayBuffer()), body.type)
      return { statusCode: status, header, filePath: options.filePath }
    })
    return { finished, task: downloadTask }
  })
}

function begin(
  name: string,
  options: Options,
  required: Required,
  start: () => { finished: Promise<unknown>; task: object },
): object {
  const tell = (finished: Promise<unknown>) =>
    deliver(outcomeOf(name, finished), { complete: () => undefined, ...options })
  try {
    const wrong = mismatch(options, required)
    if (wrong) throw new Failure(wrong, { errno: 1001 })
    const { finished, task } = start()
    tell(finished)
    return task
  } catch (error) {
    tell(Promise.reject(error))
    return idle
  }
}

const nothing = () => undefined
const idle = {
  abort: nothing,
  onProgressUpdate: nothing,
  offProgressUpdate: nothing,
  onHeadersReceived: nothing,
  offHeadersReceived: nothing,
}
