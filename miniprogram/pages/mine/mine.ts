import { call } from '../../services/call'
import { rememberMe } from '../../services/me'
import { fill, type PageState } from '../../services/page-state'
import { type MineView, mineView } from './mine.view'

type LinkTap = WechatMiniprogram.TouchEvent<object, object, { url: string }>

Page({
  data: { state: 'loading' as PageState, stateMessage: '', view: null as MineView | null },

  onShow() {
    this.load()
  },
  onPullDownRefresh() {
    this.load()
  },
  load() {
    return fill(this, async () => {
      const me = await call('people.me', {})
      rememberMe(me)
      return { view: mineView(me) }
    })
  },
  open({ currentTarget }: LinkTap) {
    wx.navigateTo({ url: currentTarget.dataset.url })
  },
})
