import { BOARD_WORD, CATEGORIES } from '../../../../../domain/publishing/rules'
import type { ContentCard } from '../../../../../domain/publishing/views'
import { call } from '../../../../services/call'
import { communityTitle } from '../../../../services/community'
import { fieldOf } from '../../../../services/field-of'
import { UNFILLED } from '../../../../services/page-state'
import { EMPTY_LIST, noList, PagedList } from '../../../../services/paged-list'
import { askToSubscribe, prepareSubscribe } from '../../../../services/subscribe'
import { type ContentRow, contentRow } from './notices.view'

type Tap = WechatMiniprogram.TouchEvent<object, object, { index: number; category: string }>

/** What the community has to say, unread first. */
Page({
  data: {
    ...UNFILLED,
    categories: CATEGORIES,
    category: '',
    rows: fieldOf<ContentRow[]>([]),
    ...EMPTY_LIST,
    reminder: '',
  },

  list: noList<ContentCard, ContentRow>(),

  onLoad() {
    this.list = new PagedList(this, {
      read: (where) => call('publishing.list', { ...this.wanted(), ...where }),
      row: (card) => contentRow(card, Date.now()),
      key: 'noticeId',
    })
    this.load()
    prepareSubscribe().catch(() => undefined)
  },
  onPullDownRefresh() {
    this.load()
  },
  load() {
    return this.list?.show()
  },
  more() {
    this.list?.more()
  },
  onReachBottom() {
    this.list?.more()
  },
  wanted() {
    const { category } = this.data
    return category ? { category } : {}
  },
  choose({ currentTarget }: Tap) {
    const { category } = currentTarget.dataset
    if (category === this.data.category) return
    this.list?.restart({ category })
  },
  /** The notice's own page tells the server that it was read; here it looks so at once. */
  open({ currentTarget }: Tap) {
    const { index } = currentTarget.dataset
    const row = this.data.rows[index]
    // the list may have been loaded anew, and shorter, under the finger
    if (!row) return
    this.setData({ [`rows[${index}].read`]: true })
    wx.navigateTo({ url: `/${row.page}` })
  },
  async remind() {
    const { accepted, sentence } = await askToSubscribe(['notice'])
    this.setData({ reminder: accepted ? '好的，以后有通知会发微信消息告诉您。' : sentence })
  },

  onShareAppMessage: () => ({ title: communityTitle(BOARD_WORD), path: '/packages/publishing/pages/notices/notices' }),
})
