import { fieldOf } from '../../services/field-of'
import { once } from '../../services/one-at-a-time'
import { discard, parcels, sendParcels, watchOutbox } from '../../services/outbox'
import { type ParcelRow, parcelRow } from './outbox-list.view'

type RowTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>

const unwatch = new WeakMap<object, () => void>()

/** What is finished on this phone and has not reached the server: where it stands, and the way on. Nothing when empty. */
Component({
  data: { rows: fieldOf<ParcelRow[]>([]) },
  lifetimes: {
    attached() {
      this.refresh()
      unwatch.set(
        this,
        watchOutbox(() => this.refresh()),
      )
    },
    detached() {
      unwatch.get(this)?.()
    },
  },
  methods: {
    refresh() {
      const rows = parcels().map(parcelRow)
      // nearly always there is nothing, before and after
      if (rows.length > 0 || this.data.rows.length > 0) this.setData({ rows })
    },
    sendNow() {
      once('outbox.send', sendParcels)
    },
    open({ currentTarget }: RowTap) {
      const parcel = parcels().find(({ requestId }) => requestId === currentTarget.dataset.id)
      if (parcel) wx.navigateTo({ url: parcel.page })
    },
    async discard({ currentTarget }: RowTap) {
      const { confirm } = await wx.showModal({
        title: '不交了吗？',
        content: '照片和写的话会从这部手机里删掉，找不回来。',
        confirmText: '不交了',
        cancelText: '先留着',
      })
      if (confirm) discard(currentTarget.dataset.id)
    },
  },
})
