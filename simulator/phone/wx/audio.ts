import type { Host, Untyped } from '../runtime/types'
import { api, type Family } from './calling'
import { showable } from './files/source'
import { listeners } from './listeners'
import { createRecorder } from './recorder'

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
        ;(player as Untyped)[name] = value
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
