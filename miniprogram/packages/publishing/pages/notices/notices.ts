import { call } from '../../../../services/call'
import { sentenceOf } from '../../../../services/call-error'
import { communityTitle } from '../../../../services/community'
import { once } from '../../../../services/once'
import { fill, type PageState } from '../../../../services/page-state'
import { askToSubscribe, prepareSubscribe } from '../../../../services/subscribe'
import { CATEGORIES, joinedNotices, type NoticeRow, noticeRow } from './notices.view'

type Tap = WechatMiniprogram.TouchEvent<object, object, { index: number; category: string }>

/** What the community has to say, unread first. */
Page({
  data: {
    state: 'loading' as PageState,
    stateMessage: '',
    categories: CATEGORIES,
    category: '',
    rows: [] as NoticeRow[],
    next: null as string | null,
    reminder: '',
  },

  onLoad() {
    this.load()
    prepareSubscribe().catch(() => undefined)
  },
  onPullDownRefresh() {
    this.load()
  },
  load() {
    return fill(this, async () => {
      const { rows, next } = await call('publishing.list', this.wanted())
      return { rows: rows.map((card) => noticeRow(card, Date.now())), next }
    })
  },
  wanted() {
    const { category } = this.data
    return category ? { category } : {}
  },
  onReachBottom() {
    const { next } = this.data
    if (!next) return
    once('notices.more', async () => {
      const page = await call('publishing.list', { ...this.wanted(), after: next })
      const rows = page.rows.map((card) => noticeRow(card, Date.now()))
      this.setData({ rows: joinedNotices(this.data.rows, rows), next: page.next })
    }).catch((error) => wx.showToast({ title: sentenceOf(error), icon: 'none' }))
  },
  choose({ currentTarget }: Tap) {
    const { category } = currentTarget.dataset
    if (category === this.data.category) return
    this.setData({ category, rows: [], next: null, state: 'loading' })
    this.load()
  },
  /** The notice's own page tells the server that it was read; here it looks so at once. */
  open({ currentTarget }: Tap) {
    const { index } = currentTarget.dataset
    this.setData({ [`rows[${index}].read`]: true })
    wx.navigateTo({ url: `/packages/publishing/pages/notice/notice?id=${this.data.rows[index].noticeId}` })
  },
  async remind() {
    const { accepted, sentence } = await askToSubscribe(['notice'])
    this.setData({ reminder: accepted ? '好的，以后有通知会发微信消息告诉您。' : sentence })
  },

  onShareAppMessage: () => ({ title: communityTitle('通知'), path: '/packages/publishing/pages/notices/notices' }),
})
