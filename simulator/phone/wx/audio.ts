import type { Host } from '../runtime/types'
import { requirePrivacy, requireScope } from './authorization'
import { api, type Family } from './calling'
import { disk } from './files/disk'
import { showable } from './files/source'
import { listeners } from './listeners'

export function audio(host: Host): Family {
  let recorder: ReturnType<typeof createRecorder> | undefined
  return {
    createInnerAudioContext: () => createInnerAudioContext(host),
    setInnerAudioOption: api('setInnerAudioOption', {}, () => undefined),
    getRecorderManager: () => (recorder ??= createRecorder()),
  }
}

const heard = {
  Play: 'play',
  Pause: 'pause',
  Ended: 'ended',
  TimeUpdate: 'timeupdate',
  Canplay: 'canplay',
  Waiting: 'waiting',
  Seeked: 'seeked',
  Seeking: 'seeking',
}

function createInnerAudioContext(host: Host) {
  const player = new Audio()
  let source = ''
  const stopped = listeners<undefined>()
  const failed = listeners<{ errCode: number; errMsg: string }>()
  player.addEventListener('error', () => failed.emit({ errCode: 10001, errMsg: player.error?.message ?? '' }))
  const context: Record<string, unknown> = {
    play: () => void player.play().catch((error) => failed.emit({ errCode: 10001, errMsg: String(error.message) })),
    pause: () => player.pause(),
    stop() {
      player.pause()
      player.currentTime = 0
      stopped.emit(undefined)
    },
    seek: (seconds: number) => {
      player.currentTime = seconds
    },
    destroy: () => player.removeAttribute('src'),
    onStop: stopped.on,
    offStop: stopped.off,
    onError: failed.on,
    offError: failed.off,
  }
  for (const [name, type] of Object.entries(heard)) {
    const told = listeners<undefined>()
    player.addEventListener(type, () => told.emit(undefined))
    context[`on${name}`] = told.on
    context[`off${name}`] = told.off
  }
  for (const name of ['autoplay', 'loop', 'volume', 'playbackRate', 'currentTime', 'duration', 'paused'] as const)
    Object.defineProperty(context, name, {
      get: () => player[name],
      set: (value) => {
        ;(player as any)[name] = value
      },
    })
  Object.defineProperty(context, 'src', {
    get: () => source,
    set: (value: string) => {
      source = value
      void showable(value, (path) => host.asset(path)).then((url) => {
        player.src = url
      })
    },
  })
  return context
}

function createRecorder() {
  const started = listeners<undefined>()
  const paused = listeners<undefined>()
  const resumed = listeners<undefined>()
  const stopped = listeners<{ tempFilePath: string; duration: number; fileSize: number }>()
  const failed = listeners<{ errMsg: string }>()
  const frames = listeners<unknown>()
  let recording: MediaRecorder | undefined
  const start = async ({ duration = 60_000 }: { duration?: number } = {}) => {
    await requirePrivacy('getRecorderManager')
    await requireScope('scope.record')
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
    const began = performance.now()
    const current = new MediaRecorder(stream)
    recording = current
    current.ondataavailable = async ({ data }) => {
      for (const track of stream.getTracks()) track.stop()
      const tempFilePath = await disk.keep(data, 'webm')
      stopped.emit({ tempFilePath, duration: Math.round(performance.now() - began), fileSize: data.size })
    }
    current.start()
    setTimeout(() => current.state !== 'inactive' && current.stop(), duration)
    started.emit(undefined)
  }
  return {
    start: (options?: { duration?: number }) =>
      void start(options).catch((error) =>
        failed.emit({ errMsg: `operateRecorder:fail ${error.reason ?? error.message}` }),
      ),
    stop: () => recording?.state !== 'inactive' && recording?.stop(),
    pause: () => {
      recording?.pause()
      paused.emit(undefined)
    },
    resume: () => {
      recording?.resume()
      resumed.emit(undefined)
    },
    onStart: started.on,
    onPause: paused.on,
    onResume: resumed.on,
    onStop: stopped.on,
    onError: failed.on,
    onFrameRecorded: frames.on,
  }
}
