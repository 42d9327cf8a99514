import type { Host } from '../runtime/types'
import { askModal } from '../wechat/sheets/modal'
import { api, Failure, type Family } from './calling'

/** Doors that lead out of the mini-program, and reports that go to WeChat and nowhere here. */
export function elsewhere(_host: Host): Family {
  const leave = (where: string) => async () => {
    const { confirm } = await askModal({ content: `即将打开${where}`, cancelText: '取消', confirmText: '允许' })
    if (!confirm) throw new Failure('cancel')
    await askModal({ content: `${where}不在模拟环境里，真实微信会在这里打开它。`, showCancel: false })
  }
  const heard = () => undefined
  return {
    navigateToMiniProgram: api('navigateToMiniProgram', {}, ({ appId, shortLink }) => {
      if (!appId && !shortLink) throw new Failure('parameter error: appId or shortLink is required')
      return leave('其他小程序')()
    }),
    openEmbeddedMiniProgram: api('openEmbeddedMiniProgram', { appId: 'String' }, leave('其他小程序')),
    navigateBackMiniProgram: api('navigateBackMiniProgram', {}, () => {
      throw new Failure('not opened by another mini-program')
    }),
    openCustomerServiceChat: api(
      'openCustomerServiceChat',
      { extInfo: 'Object', corpId: 'String' },
      leave('企业微信客服'),
    ),
    openOfficialAccountProfile: api('openOfficialAccountProfile', { username: 'String' }, leave('公众号资料')),
    openOfficialAccountArticle: api('openOfficialAccountArticle', { url: 'String' }, leave('公众号文章')),
    reportEvent: heard,
    reportAnalytics: heard,
    reportMonitor: heard,
    reportPerformance: heard,
    preloadWebview: heard,
    preloadSkylineView: heard,
    preloadAssets: api('preloadAssets', { data: 'Array' }, heard),
    preDownloadSubpackage: api('preDownloadSubpackage', {}, heard),
    setEnableDebug: api('setEnableDebug', { enableDebug: 'Boolean' }, heard),
    loadFontFace: api('loadFontFace', { family: 'String', source: 'String' }, async ({ family, source, desc }) => {
      const face = await new FontFace(family, source, desc).load()
      document.fonts.add(face)
      return { status: 'loaded' }
    }),
    getLogManager: () => console,
    getRealtimeLogManager: () => ({
      info: heard,
      warn: heard,
      error: heard,
      setFilterMsg: heard,
      addFilterMsg: heard,
      in: heard,
    }),
    onMenuButtonBoundingClientRectWeightChange: heard,
    offMenuButtonBoundingClientRectWeightChange: heard,
  }
}
