import type { Host } from '../runtime/types'
import { account } from '../wechat/account'
import { askShare } from '../wechat/sheets/share'
import { showToast } from '../wechat/sheets/toast'
import { api, type Family } from './calling'
import { showable } from './files/source'

export function share(host: Host): Family {
  return {
    showShareMenu: api('showShareMenu', {}, () => void shareable.set(host.current()?.id ?? 0, true)),
    hideShareMenu: api('hideShareMenu', {}, () => void shareable.set(host.current()?.id ?? 0, false)),
    updateShareMenu: api('updateShareMenu', {}, () => undefined),
    getShareInfo: api('getShareInfo', { shareTicket: 'String' }, () => ({ encryptedData: '', iv: '', cloudID: '' })),
  }
}

/** page id -> whether 转发 may be touched, when the page said so with show/hideShareMenu */
export const shareable = new Map<number, boolean>()

/** 转发: asks the page for its card, shows it, and says that it was sent. */
export async function shareCurrentPage(host: Host, from: 'menu' | 'button', target?: unknown): Promise<void> {
  const page = host.current()
  const card = (await host.shareMessage(from, target)) ?? { title: account.name, path: page?.path ?? '' }
  const imageUrl = card.imageUrl && (await showable(card.imageUrl, (path) => host.asset(path)))
  if (await askShare(account.name, { ...card, imageUrl })) showToast({ title: '已发送', icon: 'success' }, 1500)
}
