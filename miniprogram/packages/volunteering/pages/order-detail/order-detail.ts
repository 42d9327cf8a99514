import type { OrderView } from '../../../../../domain/volunteering/views'
import { call } from '../../../../services/call'
import { fieldsOf, sentenceOf } from '../../../../services/call-error'
import { DETAIL, fillDetail, GIVES_UP } from '../../../../services/detail-page'
import { dial } from '../../../../services/dial'
import { fieldOf } from '../../../../services/field-of'
import { once } from '../../../../services/one-at-a-time'
import { LOADED_WHEN_SHOWN } from '../../../../services/page-state'
import { sendCommand } from '../../../../services/send-command'
import { type OrderDetailView, orderDetailView } from './order-detail.view'

type Present = WechatMiniprogram.CustomEvent<{ code?: string; location?: { lat: number; lng: number } }>
type Reason = WechatMiniprogram.CustomEvent<{ reason: string }>

const GIVING_UP = {
  cancel: {
    heading: '取消这一单？',
    text: '取消后，这一单就结束了。以后还要，可以再点。',
    reasons: ['时间不方便', '不需要了', '已经办好了'],
    required: false,
    confirm: '取消这一单',
  },
  giveBack: {
    heading: '去不了了？',
    text: '退回后，社区马上请别的志愿者来。原因会告诉对方。',
    reasons: ['临时有事', '身体不舒服', '时间赶不上'],
    required: true,
    confirm: '退回这一单',
  },
}

/** One order, for whoever ordered it, took it, or could take it: the buttons are what the server says is possible. */
Page({
  data: {
    ...DETAIL,
    view: fieldOf<OrderDetailView | null>(null),
    fresh: false,
    reminder: '',
    sending: '',
    presenceProblem: '',
    ask: GIVING_UP.cancel,
  },
  orderId: '',
  version: 0,
  giving: fieldOf<keyof typeof GIVING_UP>('cancel'),

  onLoad({ id = '', fresh = '', reminder = '' }: { id?: string; fresh?: string; reminder?: string }) {
    this.orderId = id
    this.setData({ fresh: fresh === '1', reminder: decodeURIComponent(reminder) })
  },
  ...LOADED_WHEN_SHOWN,
  load() {
    const { orderId } = this
    return fillDetail<OrderView>(
      this,
      { action: 'volunteering.get', id: orderId },
      () => call('volunteering.get', { orderId }),
      (order) => this.shown(order),
    )
  },
  shown(order: OrderView) {
    // "下单好了" is news until something else happens to the order
    const moved = this.version !== 0 && this.version !== order.version
    this.version = order.version
    return { view: orderDetailView(order, Date.now()), ...(moved ? { fresh: false } : {}) }
  },

  take() {
    this.run('take', async () => {
      this.setData(this.shown(await sendCommand('volunteering.take', { orderId: this.orderId })))
      wx.vibrateShort({ type: 'light' }).catch(() => undefined)
      wx.showToast({ title: '接到了', icon: 'success' })
    }).catch((error) => this.tell(error))
  },
  present({ detail }: Present) {
    const leaving = this.data.view?.presence === '签退'
    this.run('present', async () => {
      this.setData({ presenceProblem: '' })
      const shows = { orderId: this.orderId, ...detail }
      // the phone stands a metre elsewhere at the next try: it is the same arrival
      const intent = { orderId: this.orderId, version: this.version }
      const order = await sendCommand(leaving ? 'volunteering.checkOut' : 'volunteering.checkIn', shows, intent)
      this.setData(this.shown(order))
      wx.vibrateShort({ type: 'light' }).catch(() => undefined)
      wx.showToast({ title: leaving ? '签退了' : '签到了', icon: 'success' })
    }).catch((error) => this.setData({ presenceProblem: presenceSentence(error) }))
  },

  cancel() {
    this.giveUp('cancel')
  },
  giveBack() {
    this.giveUp('giveBack')
  },
  giveUp(what: keyof typeof GIVING_UP) {
    this.giving = what
    this.setData({ ask: GIVING_UP[what], asking: true, askProblem: '' })
  },
  ...GIVES_UP,
  confirmed({ detail: { reason } }: Reason) {
    const written = { orderId: this.orderId, version: this.version }
    this.run('giveUp', async () => {
      const order =
        this.giving === 'cancel'
          ? await sendCommand('volunteering.cancel', { ...written, ...(reason ? { reason } : {}) })
          : await sendCommand('volunteering.giveBack', { ...written, reason })
      this.setData({ ...this.shown(order), asking: false })
      wx.showToast({ title: this.giving === 'cancel' ? '取消了' : '退回了', icon: 'none' })
    }).catch((error) => this.notGivenUp(error))
  },

  change() {
    wx.navigateTo({ url: `/packages/volunteering/pages/order/order?change=${this.orderId}` })
  },
  rate() {
    wx.navigateTo({ url: `/packages/rating/pages/rate/rate?of=order&id=${this.orderId}` })
  },
  again() {
    wx.redirectTo({ url: '/packages/volunteering/pages/menu/menu' })
  },
  callOther() {
    dial(this.data.view?.other?.phone)
  },

  /** One command at a time; its button waits. */
  run(name: string, work: () => Promise<void>) {
    return once('order.command', async () => {
      this.setData({ sending: name })
      try {
        await work()
      } finally {
        this.setData({ sending: '' })
      }
    })
  },
  async tell(error: unknown) {
    await this.load()
    wx.showModal({ title: '没有做成', content: sentenceOf(error), showCancel: false })
  },
})

function presenceSentence(error: unknown): string {
  const fields = fieldsOf(error)
  return fields.code ?? fields.location ?? sentenceOf(error)
}
