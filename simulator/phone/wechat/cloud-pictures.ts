import type { Host } from '../runtime/types'
import { disk } from '../wx/files/disk'
import { temporaryUrl } from '../wx/files/source'

/** `<image src="wxfile://...">` and `<image src="cloud://...">` work in WeChat; here they become addresses to show. */
export function showPhoneFiles(host: Host): void {
  const asset = host.asset.bind(host)
  host.asset = (path, from) => {
    if (path.startsWith('wxfile://')) return disk.url(path) ?? ''
    return path.startsWith('cloud://') ? path : asset(path, from)
  }
  const { pagesElement } = host
  // the browser knows no cloud:, its complaint is not the mini-program's
  pagesElement.addEventListener('error', (event) => isCloud(event.target) && event.stopImmediatePropagation(), true)
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      void show(target)
      for (const node of addedNodes)
        if (node instanceof Element) for (const inner of [node, ...node.querySelectorAll(media)]) void show(inner)
    }
  }).observe(pagesElement, { subtree: true, childList: true, attributes: true, attributeFilter: ['src'] })
}

const media = 'img,video,audio'
const isCloud = (node: unknown): node is HTMLImageElement =>
  node instanceof Element && node.matches(media) && node.getAttribute('src')?.startsWith('cloud://') === true

async function show(node: Node): Promise<void> {
  if (!isCloud(node)) return
  const fileID = node.getAttribute('src') ?? ''
  const url = await temporaryUrl(fileID).catch(() => undefined)
  if (node.getAttribute('src') === fileID) node.setAttribute('src', url ?? 'data:,')
}
