import { host } from '../runtime/host'
import { type Builtin, dom, type Native, ownerPath } from './native'

/** `image`, and `cover-image` which has no modes. Unlike HTML the box is 320x240 until styled, and the picture is stretched. */
export const image: Builtin = {
  properties: {
    src: String,
    mode: { type: String, value: 'scaleToFill' },
    lazyLoad: Boolean,
    webp: Boolean,
    showMenuByLongpress: Boolean,
    fadeIn: Boolean,
    forceHttps: Boolean,
    referrerPolicy: String,
  },
  created() {
    const picture = document.createElement('img')
    picture.draggable = false
    picture.alt = ''
    this.picture = picture
    dom(this).append(picture)
    picture.addEventListener('load', () =>
      this.triggerEvent('load', { width: picture.naturalWidth, height: picture.naturalHeight }),
    )
    picture.addEventListener('error', () => this.triggerEvent('error', { errMsg: `GET ${this.data.src} ERR_FAILED` }))
  },
  observers: {
    lazyLoad(lazy: boolean) {
      this.picture.loading = lazy ? 'lazy' : 'eager'
    },
    src(path: string) {
      void show(this, path)
    },
    mode(mode: string) {
      dom(this).dataset.mode = mode
      const { fit, position } = MODES[mode] ?? { fit: 'none', position: mode }
      this.picture.style.objectFit = fit
      this.picture.style.objectPosition = position ?? ''
    },
    ariaLabel(label: string | null) {
      this.picture.alt = label ?? ''
    },
  },
}

const MODES: Record<string, { fit: string; position?: string }> = {
  scaleToFill: { fit: 'fill' },
  aspectFit: { fit: 'contain' },
  aspectFill: { fit: 'cover' },
  widthFix: { fit: 'fill' },
  heightFix: { fit: 'fill' },
}

async function show(self: Native, path: string) {
  const picture = self.picture as HTMLImageElement
  if (!path) {
    picture.removeAttribute('src')
    return
  }
  try {
    const url = await fileUrl(path, ownerPath(self))
    if (self.data.src === path) picture.src = url
  } catch (error) {
    self.triggerEvent('error', { errMsg: String((error as { errMsg?: string }).errMsg ?? error) })
  }
}

/** Package files, web addresses, and what only wx can name (`cloud://`, `wxfile://`, `http://tmp/`). */
export async function fileUrl(path: string, from: string): Promise<string> {
  if (/^(cloud:|wxfile:|http:\/\/(tmp|usr|store)\/)/.test(path)) return host.resolveFile(path)
  return host.asset(path, from)
}
