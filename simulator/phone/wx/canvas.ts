import type { Host, Untyped } from '../runtime/types'
import { api, Failure, type Family, type Options } from './calling'
import { disk } from './files/disk'

/** Canvas 2D (`type="2d"`) is the browser's own; here is what `wx` adds: off-screen canvases and pictures of a canvas. */
export function canvas(host: Host): Family {
  return {
    createOffscreenCanvas: ({ width = 300, height = 150 }: { width?: number; height?: number } = {}) =>
      Object.assign(document.createElement('canvas'), { width, height, createImage: () => new Image() }),
    canvasToTempFilePath: api('canvasToTempFilePath', {}, async (options) => ({
      tempFilePath: await picture(host, options),
    })),
    createCanvasContext: (id: string) => context(host, id),
  }
}

async function picture(host: Host, options: Options): Promise<string> {
  const source: HTMLCanvasElement | undefined = options.canvas?.toBlob ? options.canvas : find(host, options.canvasId)
  if (!source) throw new Failure('canvas is empty')
  const { x = 0, y = 0, width = source.width - x, height = source.height - y } = options
  const { destWidth = width, destHeight = height, fileType = 'png', quality = 1 } = options
  const copy = new OffscreenCanvas(destWidth, destHeight)
  copy.getContext('2d')?.drawImage(source, x, y, width, height, 0, 0, destWidth, destHeight)
  const type = fileType === 'jpg' ? 'image/jpeg' : 'image/png'
  return disk.keep(await copy.convertToBlob({ type, quality }), fileType)
}

const find = (host: Host, id: string) =>
  host
    .current()
    ?.box.querySelector<HTMLCanvasElement>(`[canvas-id="${CSS.escape(id)}"] canvas, #${CSS.escape(id)} canvas`) ??
  undefined

/** The old context: drawing calls are kept until `draw()`, as in WeChat. */
function context(host: Host, id: string) {
  let calls: ((pen: Untyped) => void)[] = []
  const target: Record<string, unknown> = {
    draw(reserve?: boolean, done?: () => void) {
      const element = find(host, id)
      const pen = element?.getContext('2d')
      if (element && pen) {
        if (!reserve) pen.clearRect(0, 0, element.width, element.height)
        for (const call of calls) call(pen)
      }
      calls = []
      if (typeof reserve === 'function') (reserve as () => void)()
      setTimeout(() => done?.())
    },
  }
  const setters: Record<string, string> = {
    setFillStyle: 'fillStyle',
    setStrokeStyle: 'strokeStyle',
    setLineWidth: 'lineWidth',
    setFontSize: 'font',
    setTextAlign: 'textAlign',
    setTextBaseline: 'textBaseline',
    setGlobalAlpha: 'globalAlpha',
    setLineCap: 'lineCap',
    setLineJoin: 'lineJoin',
  }
  return new Proxy(target, {
    get(own, name: string) {
      if (name in own) return own[name]
      return (...args: unknown[]) =>
        calls.push((pen) => {
          const property = setters[name]
          if (property) pen[property] = name === 'setFontSize' ? `${args[0]}px sans-serif` : args[0]
          else pen[name]?.(...args)
        })
    },
    set(_own, name: string, value) {
      calls.push((pen) => {
        pen[name] = value
      })
      return true
    },
  })
}
