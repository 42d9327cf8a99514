import type { OrderCard } from '../../../../../domain/volunteering/views'
import { call } from '../../../../services/call'
import { CallError } from '../../../../services/call-error'
import { fieldOf } from '../../../../services/field-of'
import { me } from '../../../../services/me'
import { LOADED_WHEN_SHOWN, UNFILLED } from '../../../../services/page-state'
import { EMPTY_LIST, noList, PagedList, type Pageful } from '../../../../services/paged-list'
import { type OrderRow, orderRow } from '../../components/order-row/order-row.view'

type Side = 'ordered' | 'taken'
type Tap = WechatMiniprogram.TouchEvent<object, object, { side: Side; id: string }>

/** What I ordered, and what I took as a volunteer. */
Page({
  data: {
    ...UNFILLED,
    asOf: '',
    side: fieldOf<Side>('ordered'),
    rows: fieldOf<OrderRow[]>([]),
    ...EMPTY_LIST,
    volunteer: false,
  },

  list: noList<OrderCard, OrderRow, Pageful<OrderCard> & { volunteer: boolean }>(),

  onLoad({ side }: { side?: Side }) {
    this.list = new PagedList(this, {
      read: async (where) => {
        const [page, who] = await Promise.all([this.page(where), me()])
        return { ...page, volunteer: this.data.side === 'taken' || who.roles.includes('volunteer') }
      },
      row: (card) => orderRow(card, Date.now()),
      key: 'orderId',
      keptAs: () => `volunteering.myOrders.${this.data.side}`,
      also: ({ volunteer }) => ({ volunteer }),
    })
    if (side === 'taken') this.setData({ side })
  },
  ...LOADED_WHEN_SHOWN,
  load() {
    return this.list?.show()
  },
  more() {
    this.list?.more()
  },
  onReachBottom() {
    this.list?.more()
  },
  /** Who never told their name has ordered nothing yet: an empty list, not an error. */
  async page(where: { after?: string; limit?: number }) {
    const { side } = this.data
    try {
      return await call('volunteering.myOrders', { side, ...where })
    } catch (error) {
      if (error instanceof CallError && error.code === 'NEED_PROFILE') return { rows: [], next: null }
      throw error
    }
  },
  choose({ currentTarget }: Tap) {
    const { side } = currentTarget.dataset
    if (side === this.data.side) return
    this.list?.restart({ side })
  },
  open({ currentTarget }: Tap) {
    wx.navigateTo({ url: `/packages/volunteering/pages/order-detail/order-detail?id=${currentTarget.dataset.id}` })
  },
  browse() {
    const page = this.data.side === 'taken' ? 'open-orders/open-orders' : 'menu/menu'
    wx.navigateTo({ url: `/packages/volunteering/pages/${page}` })
  },
})
