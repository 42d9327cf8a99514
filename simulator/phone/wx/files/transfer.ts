import { settings } from '../../wechat/settings'
import { Failure } from '../calling'
import { listeners } from '../listeners'
import { disconnected, isConnected } from '../network-state'

export type Progress = { progress: number; totalBytesSent: number; totalBytesExpectedToSend: number }
export type Received = { progress: number; totalBytesWritten: number; totalBytesExpectedToWrite: number }

/** One XMLHttpRequest with what fetch lacks: the progress of the upload. It fails when the network goes away midway. */
export function transfer(options: {
  method: string
  url: string
  headers?: Record<string, string>
  body?: XMLHttpRequestBodyInit
  timeout?: number
}) {
  const sent = listeners<Progress>()
  const received = listeners<Received>()
  const headers = listeners<{ header: Record<string, string> }>()
  const request = new XMLHttpRequest()
  const done = new Promise<{ status: number; header: Record<string, string>; body: Blob }>((resolve, reject) => {
    if (!isConnected()) return reject(disconnected())
    request.open(options.method, options.url)
    request.responseType = 'blob'
    request.timeout = options.timeout ?? 60_000
    for (const [name, value] of Object.entries(options.headers ?? {})) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) =>
      sent.emit({ progress: percent(loaded, total), totalBytesSent: loaded, totalBytesExpectedToSend: total })
    request.onprogress = ({ loaded, total }) =>
      received.emit({ progress: percent(loaded, total), totalBytesWritten: loaded, totalBytesExpectedToWrite: total })
    request.onreadystatechange = () =>
      request.readyState === XMLHttpRequest.HEADERS_RECEIVED && headers.emit({ header: headersOf(request) })
    request.onload = () => resolve({ status: request.status, header: headersOf(request), body: request.response })
    request.onerror = () => reject(new Failure('net::ERR_CONNECTION_FAILED', { errno: 600000 }))
    request.ontimeout = () => reject(new Failure('timeout', { errno: 5 }))
    request.onabort = () => reject(isConnected() ? new Failure('abort', { errno: 600003 }) : disconnected())
    request.send(options.body)
  })
  const forget = settings().watch(({ online }) => {
    if (!online) request.abort()
  })
  done.then(forget, forget)
  const task = {
    abort: () => request.abort(),
    onHeadersReceived: headers.on,
    offHeadersReceived: headers.off,
  }
  return {
    done,
    uploadTask: { ...task, onProgressUpdate: sent.on, offProgressUpdate: sent.off },
    downloadTask: { ...task, onProgressUpdate: received.on, offProgressUpdate: received.off },
  }
}

const percent = (done: number, total: number) => (total ? Math.floor((done / total) * 100) : 0)

const headersOf = (request: XMLHttpRequest) =>
  Object.fromEntries(
    request
      .getAllResponseHeaders()
      .trim()
      .split(/\r?\n/)
      .filter(Boolean)
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  )
