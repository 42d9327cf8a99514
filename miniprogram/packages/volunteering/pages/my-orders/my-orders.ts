import type { OrderCard } from '../../../../../domain/volunteering/views'
import { opens, orderPage } from '../../../../services/addresses'
import { call } from '../../../../services/call'
import { CallError } from '../../../../services/call-error'
import { fieldOf } from '../../../../services/field-of'
import { me } from '../../../../services/me'
import { LOADED_WHEN_SHOWN } from '../../../../services/page-state'
import { emptyList, listed, type Pageful, type Source, type Where } from '../../../../services/paged-list'
import { type OrderRow, orderRow } from '../../components/order-row/order-row.view'

type Side = 'ordered' | 'taken'
type MyPage = Pageful<OrderCard> & { volunteer: boolean }
type Tap = WechatMiniprogram.TouchEvent<object, object, { side: Side; id: string }>

/** What I ordered, and what I took as a volunteer. */
Page({
  data: {
    ...emptyList<OrderRow>(),
    side: fieldOf<Side>('ordered'),
    volunteer: false,
  },

  ...listed<OrderCard, OrderRow, MyPage>(),
  ...LOADED_WHEN_SHOWN,
  ...opens(orderPage),

  source(): Source<OrderCard, OrderRow, MyPage> {
    return {
      read: async (where) => {
        const [page, who] = await Promise.all([this.page(where), me()])
        return { ...page, volunteer: this.data.side === 'taken' || who.roles.includes('volunteer') }
      },
      row: (card) => orderRow(card, Date.now()),
      key: 'orderId',
      keptAs: () => `volunteering.myOrders.${this.data.side}`,
      also: ({ volunteer }) => ({ volunteer }),
    }
  },
  onLoad({ side }: { side?: Side }) {
    if (side === 'taken') this.setData({ side })
  },
  /** Who never told their name has ordered nothing yet: an empty list, not an error. */
  async page(where: Where) {
    const { side } = this.data
    try {
      return await call('volunteering.myOrders', { side, ...where })
    } catch (error) {
      if (error instanceof CallError && error.code === 'NEED_PROFILE') return { rows: [], next: null }
      throw error
    }
  },
  choose({ currentTarget }: Tap) {
    this.list?.choose({ side: currentTarget.dataset.side })
  },
  browse() {
    const page = this.data.side === 'taken' ? 'open-orders/open-orders' : 'menu/menu'
    wx.navigateTo({ url: `/packages/volunteering/pages/${page}` })
  },
})
