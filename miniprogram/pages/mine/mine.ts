import { call } from '../../services/call'
import { fieldOf } from '../../services/field-of'
import { ME, rememberMe } from '../../services/me'
import { fillKept, LOADED_WHEN_SHOWN, UNFILLED } from '../../services/page-state'
import { type MineView, mineView } from './mine.view'

type LinkTap = WechatMiniprogram.TouchEvent<object, object, { url: string }>

Page({
  data: { ...UNFILLED, asOf: '', view: fieldOf<MineView | null>(null) },

  ...LOADED_WHEN_SHOWN,
  load() {
    return fillKept(
      this,
      ME,
      async () => {
        const me = await call('people.me', {})
        rememberMe(me)
        return me
      },
      (me) => ({ view: mineView(me) }),
    )
  },
  open({ currentTarget }: LinkTap) {
    wx.navigateTo({ url: currentTarget.dataset.url })
  },
})
