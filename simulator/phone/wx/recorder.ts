import { requirePrivacy, requireScope } from './authorization'
import { disk } from './files/disk'
import { listeners } from './listeners'
import { sampleSound } from './sample-sound'

type Recorded = { tempFilePath: string; duration: number; fileSize: number }
/** One recording under way; `end` gives its sound. */
type Recording = { end(): Promise<Blob>; pause(): void; resume(): void; began: number }

/** wx.getRecorderManager: the machine's microphone, or a sample tone where there is none. */
export function createRecorder() {
  const started = listeners<undefined>()
  const paused = listeners<undefined>()
  const resumed = listeners<undefined>()
  const stopped = listeners<Recorded>()
  const failed = listeners<{ errMsg: string }>()
  const frames = listeners<{ frameBuffer: ArrayBuffer; isLastFrame: boolean }>()
  let recording: Recording | undefined
  let limit: ReturnType<typeof setTimeout>

  const start = async ({ duration = 60_000 }: { duration?: number } = {}) => {
    await requirePrivacy('getRecorderManager')
    await requireScope('scope.record')
    recording = await listen()
    limit = setTimeout(stop, duration)
    started.emit(undefined)
  }
  const stop = async () => {
    const current = recording
    if (!current) return
    recording = undefined
    clearTimeout(limit)
    const sound = await current.end()
    frames.emit({ frameBuffer: await sound.arrayBuffer(), isLastFrame: true })
    const tempFilePath = await disk.keep(sound, sound.type.includes('wav') ? 'wav' : 'webm')
    stopped.emit({ tempFilePath, duration: Math.round(performance.now() - current.began), fileSize: sound.size })
  }
  const refuse = (error: { reason?: string; message: string }) =>
    failed.emit({ errMsg: `operateRecorder:fail ${error.reason ?? error.message}` })
  return {
    start: (options?: { duration?: number }) => void start(options).catch(refuse),
    stop: () => void stop(),
    pause() {
      recording?.pause()
      paused.emit(undefined)
    },
    resume() {
      recording?.resume()
      resumed.emit(undefined)
    },
    onStart: started.on,
    onPause: paused.on,
    onResume: resumed.on,
    onStop: stopped.on,
    onError: failed.on,
    onFrameRecorded: frames.on,
    onInterruptionBegin: () => undefined,
    onInterruptionEnd: () => undefined,
  }
}

async function listen(): Promise<Recording> {
  const began = performance.now()
  const stream = await navigator.mediaDevices?.getUserMedia({ audio: true }).catch(() => undefined)
  const nothing = () => undefined
  if (!stream)
    return { began, end: async () => sampleSound(performance.now() - began), pause: nothing, resume: nothing }
  const recorder = new MediaRecorder(stream)
  const sound = new Promise<Blob>((resolve) => {
    recorder.ondataavailable = ({ data }) => resolve(data)
  })
  recorder.start()
  return {
    began,
    pause: () => recorder.pause(),
    resume: () => recorder.resume(),
    end: () => {
      recorder.stop()
      for (const track of stream.getTracks()) track.stop()
      return sound
    },
  }
}
