import type { Host, ShellRequest } from '../runtime/types'
import { agreedByButton } from '../wx/authorization'
import { Failure, failed } from '../wx/calling'
import { disk } from '../wx/files/disk'
import { phoneNumberCode } from '../wx/login'
import { shareCurrentPage } from '../wx/share'
import { account } from './account'
import { el } from './element'
import { settings } from './settings'
import { pickFromAlbum } from './sheets/album'
import { fullPage } from './sheets/full-page'
import { askModal } from './sheets/modal'
import { openSettingPage } from './sheets/setting-page'
import { showToast } from './sheets/toast'

/** What `<button open-type>` asks of WeChat. Rejects with `{errMsg}` when the person refuses. */
export function answerButtons(host: Host) {
  return async (request: ShellRequest): Promise<Record<string, unknown>> => {
    try {
      return { errMsg: `${request.kind}:ok`, ...(await answer(host, request)) }
    } catch (error) {
      throw failed(request.kind, error)
    }
  }
}

async function answer(host: Host, request: ShellRequest): Promise<Record<string, unknown> | undefined> {
  switch (request.kind) {
    case 'getPhoneNumber':
    case 'getRealtimePhoneNumber':
      return phoneNumberCode()
    case 'share':
      await shareCurrentPage(host, 'button', request.target)
      return undefined
    case 'chooseAvatar': {
      const [file] = await pickFromAlbum({ count: 1, accept: 'image/*' })
      if (!file) throw new Failure('cancel')
      return { avatarUrl: await disk.keep(file) }
    }
    case 'agreePrivacyAuthorization':
      agreedByButton()
      return undefined
    case 'openSetting':
      await openSettingPage()
      return { authSetting: settings().get().scopes }
    case 'getUserInfo':
      return { userInfo: { nickName: '微信用户', avatarUrl: '' } }
    case 'feedback': {
      const { confirm } = await askModal({ title: '意见反馈', editable: true, placeholderText: '写给小程序的开发者' })
      if (confirm) showToast({ title: '已提交', icon: 'success' }, 1500)
      return undefined
    }
    case 'contact':
      return openContact(request)
    default:
      throw new Failure('not supported by the simulator')
  }
}

/** 客服: the conversation page, with the card that the mini-program sends along. */
function openContact(request: Extract<ShellRequest, { kind: 'contact' }>): Promise<Record<string, unknown>> {
  return new Promise((resolve) => {
    const card = request.showMessageCard
      ? el(
          'div.wc-card',
          {},
          el('small', {}, account.name),
          el('b', {}, request.sendMessageTitle || account.name),
          el('small', {}, '小程序'),
        )
      : null
    const close = fullPage(
      `${account.name}客服`,
      el('div.wc-form', {}, card, el('p.wc-hint', {}, '客服消息由真实微信送达；模拟环境里没有人在另一端。')),
      {
        back: () => {
          close()
          resolve({ path: request.sendMessagePath, query: {} })
        },
      },
    )
  })
}
