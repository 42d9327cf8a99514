import { type Answer, type Family, failed, type Options, succeeded, tell } from './calling'
import { listeners } from './listeners'
import { disconnected, isConnected } from './network-state'

export function socket(): Family {
  return { connectSocket }
}

/** wx.connectSocket: a task over the browser's WebSocket. It breaks off when it cannot connect. */
function connectSocket(options: Options) {
  const opened = listeners<{ header: object }>()
  const closed = listeners<{ code: number; reason: string }>()
  const broken = listeners<{ errMsg: string }>()
  const heard = listeners<{ data: unknown }>()
  const finish = (ok: boolean, answer: Answer) => {
    tell(ok ? options.success : options.fail, answer)
    tell(options.complete, answer)
  }
  const inner = isConnected() ? new WebSocket(options.url, options.protocols) : undefined
  setTimeout(() =>
    finish(Boolean(inner), inner ? succeeded('connectSocket', {}) : failed('connectSocket', disconnected())),
  )
  if (inner) {
    inner.binaryType = 'arraybuffer'
    inner.onopen = () => opened.emit({ header: {} })
    inner.onclose = ({ code, reason }) => closed.emit({ code, reason })
    inner.onerror = () => broken.emit({ errMsg: 'connectSocket:fail' })
    inner.onmessage = ({ data }) => heard.emit({ data })
  }
  return {
    send: ({ data, ...callbacks }: Options) => {
      const ready = inner?.readyState === WebSocket.OPEN
      if (ready) inner.send(data)
      const answer = { errMsg: ready ? 'sendSocketMessage:ok' : 'sendSocketMessage:fail WebSocket is not connected' }
      tell(ready ? callbacks.success : callbacks.fail, answer)
      tell(callbacks.complete, answer)
    },
    close: ({ code = 1000, reason = '' }: Options = {}) => inner?.close(code, reason),
    onOpen: opened.on,
    onClose: closed.on,
    onError: broken.on,
    onMessage: heard.on,
  }
}
