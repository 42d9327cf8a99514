import { fileUrl } from './image'
import { type Builtin, dom, type Native, ownerPath } from './native'

const BOTH = { src: String, loop: Boolean, autoplay: Boolean, controls: Boolean, muted: Boolean, initialTime: Number }

/** The browser's own player with WeChat's events. */
function player(tag: 'video' | 'audio', properties: Record<string, unknown>): Builtin {
  return {
    properties: { ...BOTH, ...properties },
    created() {
      const inner = document.createElement(tag)
      this.inner = inner
      dom(this).append(inner)
      for (const name of ['play', 'pause', 'ended', 'waiting', 'error']) {
        inner.addEventListener(name, () =>
          this.triggerEvent(name, name === 'error' ? { errMsg: inner.error?.message ?? '' } : {}),
        )
      }
      inner.addEventListener('timeupdate', () =>
        this.triggerEvent('timeupdate', { currentTime: inner.currentTime, duration: inner.duration }),
      )
      inner.addEventListener('loadedmetadata', () => {
        const { videoWidth: width, videoHeight: height } = inner as HTMLVideoElement
        this.triggerEvent('loadedmetadata', { width, height, duration: inner.duration })
      })
    },
    observers: {
      src(path: string) {
        void load(this, path)
      },
      'loop, autoplay, controls, muted'(loop: boolean, autoplay: boolean, controls: boolean, muted: boolean) {
        Object.assign(this.inner, { loop, autoplay, controls, muted })
      },
    },
  }
}

async function load(self: Native, path: string) {
  if (path) self.inner.src = await fileUrl(path, ownerPath(self))
  else self.inner.removeAttribute('src')
}

export const video = player('video', {
  duration: Number,
  controls: { type: Boolean, value: true },
  poster: String,
  objectFit: String,
  title: String,
  showFullscreenBtn: null,
  showPlayBtn: null,
  showCenterPlayBtn: null,
  showProgress: null,
  enableProgressGesture: null,
  playsinline: null,
  danmuList: null,
  danmuBtn: null,
  enableDanmu: null,
  direction: Number,
  showMuteBtn: Boolean,
  autoPauseIfNavigate: null,
})
export const audio = player('audio', { name: String, author: String, poster: String })
