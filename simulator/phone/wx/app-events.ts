import type { Host } from '../runtime/types'
import { api, type Family } from './calling'
import { listeners } from './listeners'

/** The life of the app as `wx.onX` hears it. */
export function appEvents(host: Host): Family {
  const shown = listeners<unknown>()
  const hidden = listeners<undefined>()
  const failed = listeners<string>()
  const rejected = listeners<{ reason: unknown; promise: Promise<unknown> }>()
  const notFound = listeners<unknown>()
  const routed = listeners<unknown>()
  host.onPageChange(({ path, query, id }) => routed.emit({ path, query, webviewId: id }))
  appLife.shown = shown.emit
  appLife.hidden = () => hidden.emit(undefined)
  host.onError(({ message, stack }) => failed.emit(stack ? `${message}\n${stack}` : message))
  globalThis.addEventListener?.('unhandledrejection', (event) =>
    rejected.emit({ reason: event.reason, promise: event.promise }),
  )
  return {
    onAppShow: shown.on,
    offAppShow: shown.off,
    onAppHide: hidden.on,
    offAppHide: hidden.off,
    onError: failed.on,
    offError: failed.off,
    onUnhandledRejection: rejected.on,
    offUnhandledRejection: rejected.off,
    onPageNotFound: notFound.on,
    offPageNotFound: notFound.off,
    onAppRoute: routed.on,
    offAppRoute: routed.off,
    onAppRouteDone: routed.on,
    offAppRouteDone: routed.off,
    onAudioInterruptionBegin: () => undefined,
    offAudioInterruptionBegin: () => undefined,
    onAudioInterruptionEnd: () => undefined,
    offAudioInterruptionEnd: () => undefined,
    getUpdateManager: () => ({
      applyUpdate: () => undefined,
      onCheckForUpdate: (fn: (answer: { hasUpdate: boolean }) => void) => setTimeout(() => fn({ hasUpdate: false })),
      onUpdateReady: () => undefined,
      onUpdateFailed: () => undefined,
    }),
    exitMiniProgram: api('exitMiniProgram', {}, () => void setTimeout(() => appLife.close())),
    restartMiniProgram: api('restartMiniProgram', {}, ({ path }) => void setTimeout(() => appLife.restart(path))),
  }
}

/** The shell shows, hides, closes and restarts the mini-program; wx hears and asks through here. */
export const appLife = {
  shown: (_options: unknown): void => undefined,
  hidden: (): void => undefined,
  close: (): void => undefined,
  restart: (_path?: string): void => undefined,
}
