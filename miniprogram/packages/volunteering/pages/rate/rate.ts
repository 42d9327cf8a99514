import { call } from '../../../../services/call'
import { CallError, sentenceOf } from '../../../../services/call-error'
import { give } from '../../../../services/give'
import { once } from '../../../../services/once'
import { fill, type PageState } from '../../../../services/page-state'
import { rememberOrder } from '../../fresh-order'

type StarTap = WechatMiniprogram.TouchEvent<object, object, { score: number }>
type Typed = WechatMiniprogram.CustomEvent<{ value: string }>

const WORDS = ['', '很不满意', '不满意', '一般', '满意', '很满意']

/** Both sides rate here; the server knows which side asks. */
Page({
  data: {
    state: 'loading' as PageState,
    stateMessage: '',
    title: '',
    stars: [1, 2, 3, 4, 5],
    score: 0,
    words: '',
    sending: false,
    problem: '',
  },
  orderId: '',
  version: 0,
  comment: '',

  onLoad({ id = '' }: { id?: string }) {
    this.orderId = id
    this.load()
  },
  load() {
    return fill(this, async () => {
      const order = await call('volunteering.get', { orderId: this.orderId })
      if (!order.available.includes('rate')) throw new CallError('NOT_NOW', '这一单现在不用评价，或者您已经评过了。')
      this.version = order.version
      return { title: order.serviceName }
    })
  },
  star({ currentTarget }: StarTap) {
    const { score } = currentTarget.dataset
    this.setData({ score, words: WORDS[score], problem: '' })
  },
  type({ detail }: Typed) {
    this.comment = detail.value
  },
  submit() {
    if (this.data.score === 0) {
      this.setData({ problem: '请先点几颗星' })
      return
    }
    once('order.rate', () => this.send()).finally(() => this.setData({ sending: false }))
  },
  async send() {
    this.setData({ sending: true, problem: '' })
    const comment = this.comment.trim()
    try {
      const order = await give('volunteering.rate', {
        orderId: this.orderId,
        version: this.version,
        score: this.data.score,
        ...(comment ? { comment } : {}),
      })
      rememberOrder(order)
      wx.vibrateShort({ type: 'light' }).catch(() => undefined)
      wx.showToast({ title: '谢谢您', icon: 'success' })
      wx.navigateBack()
    } catch (error) {
      await this.retryable(error)
    }
  },
  /** The other side rated meanwhile: with the new version the next tap goes through. */
  async retryable(error: unknown) {
    if (error instanceof CallError && error.code === 'CONFLICT') {
      const order = await call('volunteering.get', { orderId: this.orderId }).catch(() => null)
      if (order) this.version = order.version
    }
    const fields = error instanceof CallError ? error.fields : {}
    this.setData({ problem: fields.comment ?? sentenceOf(error) })
  },
})
