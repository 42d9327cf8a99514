import { el, icon } from '../element'
import { fullPage } from './full-page'
import { photograph, samples } from './sample-photos'

type Sample = (typeof samples)[number]

/** The album: sample papers, and 选择本机文件 for any real file. Resolves with the chosen files, empty when left. */
export function pickFromAlbum(options: { count: number; accept: string; title?: string }): Promise<File[]> {
  return new Promise((resolve) => {
    const chosen = new Set<Sample>()
    const finish = (files: File[]) => {
      close()
      resolve(files)
    }
    const confirm = async () => finish(await Promise.all([...chosen].map(photograph)))
    const grid = el(
      'div.wc-album',
      {},
      fileTile(options, finish),
      ...samples.map((sample) => tile(sample, chosen, options.count)),
    )
    const close = fullPage(options.title ?? '图片', grid, {
      dark: true,
      back: () => finish([]),
      done: { text: '完成', click: confirm },
    })
  })
}

function tile(sample: Sample, chosen: Set<Sample>, count: number): HTMLElement {
  const canvas = el<HTMLCanvasElement>('canvas', { width: sample.size[0], height: sample.size[1] })
  const pen = canvas.getContext('2d')
  if (pen) sample.draw(pen, ...sample.size)
  const click = () => {
    if (chosen.has(sample)) chosen.delete(sample)
    else if (count === 1) {
      chosen.clear()
      for (const other of node.parentElement?.querySelectorAll('.wc-chosen') ?? []) other.classList.remove('wc-chosen')
      chosen.add(sample)
    } else if (chosen.size < count) chosen.add(sample)
    node.classList.toggle('wc-chosen', chosen.has(sample))
  }
  const node = el(
    'button.wc-tile',
    { 'aria-label': sample.name, on: { click } },
    canvas,
    el('span', {}, sample.name),
    el('i.wc-tick'),
  )
  return node
}

function fileTile(options: { count: number; accept: string }, finish: (files: File[]) => void): HTMLElement {
  const input = el<HTMLInputElement>('input', {
    type: 'file',
    hidden: true,
    accept: options.accept,
    multiple: options.count > 1,
    on: { change: () => input.files?.length && finish([...input.files].slice(0, options.count)) },
  })
  return el('label.wc-tile.wc-tile-file', {}, icon('M12 5v14M5 12h14', 32), el('span', {}, '选择本机文件'), input)
}
