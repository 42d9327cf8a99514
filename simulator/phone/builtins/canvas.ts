import { unsupported } from '../runtime/faults'
import { fileUrl } from './image'
import { type Builtin, dom, ownerPath } from './native'

/** `type="2d"`: the node that `SelectorQuery.node()` gives is an ordinary canvas with WeChat's extra methods. */
export const canvas: Builtin = {
  properties: { type: String, canvasId: String, disableScroll: Boolean },
  created() {
    const inner = document.createElement('canvas')
    inner.width = 300
    inner.height = 150
    this.inner = inner
    dom(this).append(inner)
  },
  attached() {
    if (this.data.type !== '2d')
      unsupported(`<canvas${this.data.type ? ` type="${this.data.type}"` : ' without type="2d"'}>`)
  },
  methods: {
    node() {
      const from = ownerPath(this)
      return Object.assign(this.inner, {
        createImage: () => packageImage(from),
        requestAnimationFrame: (fn: FrameRequestCallback) => requestAnimationFrame(fn),
        cancelAnimationFrame: (id: number) => cancelAnimationFrame(id),
        createPath2D: (path?: Path2D) => new Path2D(path),
        createImageData: (...args: [number, number]) => new ImageData(...args),
      })
    },
  },
}

/** An Image whose `src` may be a path of the package or a file of wx. */
function packageImage(from: string): HTMLImageElement {
  const image = new Image()
  image.crossOrigin = 'anonymous'
  const native = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')!
  Object.defineProperty(image, 'src', {
    get: () => native.get!.call(image),
    set(path: string) {
      fileUrl(path, from).then(
        (url) => native.set!.call(image, url),
        () => image.dispatchEvent(new Event('error')),
      )
    },
  })
  return image
}
