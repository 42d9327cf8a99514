import { openid } from '../../wechat/person'
import { simPost } from '../../wechat/sim'
import { Failure, type Family, type Options } from '../calling'
import { disk } from '../files/disk'
import { temporaryUrls } from '../files/source'
import { transfer } from '../files/transfer'
import { mismatch } from '../parameters'
import { cloudApi } from './outcome'

export function cloudFiles(): Family {
  return { uploadFile, downloadFile, getTempFileURL, deleteFile }
}

/** Answers an upload task when there are callbacks, a promise when there are none; the promise carries the task too. */
function uploadFile(options: Options) {
  const wrong = mismatch(options, { cloudPath: 'String', filePath: 'String' })
  const file = wrong ? undefined : disk.blob(options.filePath)
  if (!file) {
    const reason = wrong ?? `file not found: ${options.filePath}`
    return cloudApi('cloud.uploadFile', () => Promise.reject(new Failure(reason, { errCode: -401003 })))(options ?? {})
  }
  const { done, uploadTask } = transfer({
    method: 'PUT',
    url: `/sim/upload?cloudPath=${encodeURIComponent(options.cloudPath)}`,
    headers: { 'X-Sim-Openid': openid(), 'Content-Type': 'application/octet-stream' },
    body: file,
  })
  if (options.onProgressUpdate) uploadTask.onProgressUpdate(options.onProgressUpdate)
  const answered = cloudApi('cloud.uploadFile', async () => {
    const { status, body } = await done
    const answer = JSON.parse(await body.text().then((text) => text || '{}'))
    if (status >= 400 || !answer.fileID)
      throw new Failure(answer.error?.message ?? `HTTP ${status}`, { errCode: answer.error?.errCode ?? -501007 })
    return { fileID: answer.fileID, statusCode: status }
  })(options)
  return answered ? Object.assign(answered, uploadTask) : uploadTask
}

const downloadFile = cloudApi('cloud.downloadFile', async ({ fileID }: Options) => {
  const [file] = await temporaryUrls([fileID])
  if (!file?.tempFileURL) throw new Failure('file not exist', { errCode: -503003 })
  const { status, body } = await transfer({ method: 'GET', url: file.tempFileURL }).done
  if (status >= 400) throw new Failure(`HTTP ${status}`, { errCode: -501007 })
  return { tempFilePath: await disk.keep(body), statusCode: status }
})

const getTempFileURL = cloudApi('cloud.getTempFileURL', async ({ fileList }: Options) => {
  const files = await temporaryUrls(fileList)
  return {
    fileList: files.map((file) => ({
      ...file,
      status: file.status ?? (file.tempFileURL ? 0 : -503003),
      errMsg: file.errMsg ?? (file.tempFileURL ? 'ok' : 'STORAGE_FILE_NONEXIST'),
    })),
  }
})

const deleteFile = cloudApi('cloud.deleteFile', ({ fileList }: Options) =>
  simPost<{ fileList: unknown[] }>('/sim/delete-files', { fileList }),
)
