import { call } from '../../../../services/call'
import { CallError, sentenceOf } from '../../../../services/call-error'
import { me } from '../../../../services/me'
import { once } from '../../../../services/once'
import { fill, type PageState } from '../../../../services/page-state'
import { joinedOrders, type OrderRow, orderRow } from '../../components/order-row/order-row.view'

type Side = 'ordered' | 'taken'
type Tap = WechatMiniprogram.TouchEvent<object, object, { side: Side; id: string }>

/** What I ordered, and what I took as a volunteer. */
Page({
  data: {
    state: 'loading' as PageState,
    stateMessage: '',
    side: 'ordered' as Side,
    rows: [] as OrderRow[],
    next: null as string | null,
    volunteer: false,
  },

  onLoad({ side }: { side?: Side }) {
    if (side === 'taken') this.setData({ side })
  },
  onShow() {
    this.load()
  },
  onPullDownRefresh() {
    this.load()
  },
  load() {
    const { side } = this.data
    return fill(this, async () => {
      const [{ rows, next }, who] = await Promise.all([this.page(side), me()])
      const volunteer = side === 'taken' || who.roles.includes('volunteer')
      return { rows: rows.map((card) => orderRow(card, Date.now())), next, volunteer }
    })
  },
  /** Who never told their name has ordered nothing yet: an empty list, not an error. */
  async page(side: Side) {
    try {
      return await call('volunteering.myOrders', { side })
    } catch (error) {
      if (error instanceof CallError && error.code === 'NEED_PROFILE') return { rows: [], next: null }
      throw error
    }
  },
  onReachBottom() {
    const { next, side } = this.data
    if (!next) return
    once('orders.more', async () => {
      const page = await call('volunteering.myOrders', { side, after: next })
      const rows = page.rows.map((card) => orderRow(card, Date.now()))
      this.setData({ rows: joinedOrders(this.data.rows, rows), next: page.next })
    }).catch((error) => wx.showToast({ title: sentenceOf(error), icon: 'none' }))
  },
  choose({ currentTarget }: Tap) {
    const { side } = currentTarget.dataset
    if (side === this.data.side) return
    this.setData({ side, rows: [], next: null, state: 'loading' })
    this.load()
  },
  open({ currentTarget }: Tap) {
    wx.navigateTo({ url: `/packages/volunteering/pages/order-detail/order-detail?id=${currentTarget.dataset.id}` })
  },
  browse() {
    const page = this.data.side === 'taken' ? 'open-orders/open-orders' : 'menu/menu'
    wx.navigateTo({ url: `/packages/volunteering/pages/${page}` })
  },
})
