import type { CaseView } from '../../../../../domain/casework/views'
import { standingOf } from '../../../../components/outbox-list/outbox-list.view'
import { call } from '../../../../services/call'
import { CallError, sentenceOf } from '../../../../services/call-error'
import { fieldOf } from '../../../../services/field-of'
import { once } from '../../../../services/one-at-a-time'
import { watchOutbox } from '../../../../services/outbox'
import { fillKept, UNFILLED } from '../../../../services/page-state'
import { papersOf } from '../../../../services/papers'
import { takeFromLastPage } from '../../../../services/pass-to-page'
import { sendCommand } from '../../../../services/send-command'
import { type CaseDetailView, caseDetailView } from './case-detail.view'

type Reason = WechatMiniprogram.CustomEvent<{ reason: string }>
type RowTap = WechatMiniprogram.TouchEvent<object, object, { index: number }>

const WITHDRAWING = {
  heading: '不办了吗？',
  text: '撤回后这次申请就结束了，交的照片会删除。以后还想办，可以再申请。',
  reasons: ['不需要了', '材料不好准备', '填错了，想重新填'],
  confirm: '撤回这次申请',
}

Page({
  data: {
    ...UNFILLED,
    asOf: '',
    view: fieldOf<CaseDetailView | null>(null),
    /** a supplement that waits in the outbox, in a sentence; '': none */
    waits: '',
    showLines: false,
    showAnswers: false,
    ask: WITHDRAWING,
    asking: false,
    askProblem: '',
    sending: false,
  },
  caseId: '',
  unwatch: () => fieldOf<unknown>(undefined),
  version: 0,

  onLoad(asked: { id?: string }) {
    this.unwatch = watchOutbox(() => this.heard())
    this.caseId = asked.id ?? ''
  },
  /** A supplement that arrived by itself changes what is shown. */
  heard() {
    const { waits } = this.data
    this.setData({ waits: this.waiting() })
    if (waits && !this.data.waits) this.load()
  },
  waiting() {
    const { waits, trouble } = standingOf(papersOf('casework.supplement', this.caseId))
    return trouble ? `没有交成：${trouble}` : waits
  },
  onShow() {
    this.setData({ waits: this.waiting() })
    this.load()
  },
  onUnload() {
    this.unwatch()
  },
  onPullDownRefresh() {
    this.load()
  },
  load() {
    return fillKept(
      this,
      `casework.get.${this.caseId}`,
      async () => takeFromLastPage<CaseView>(this.caseId) ?? (await call('casework.get', { caseId: this.caseId })),
      (found) => this.shown(found),
    )
  },
  shown(found: CaseView) {
    this.version = found.version
    return { view: caseDetailView(found, Date.now()) }
  },

  act() {
    const rates = this.data.view?.action?.command === 'rate'
    const page = rates ? 'rating/pages/rate/rate?of=case&' : 'casework/pages/supplement/supplement?'
    wx.navigateTo({ url: `/packages/${page}id=${this.caseId}` })
  },
  withdraw() {
    this.setData({ asking: true, askProblem: '' })
  },
  keep() {
    this.setData({ asking: false })
  },
  confirmed({ detail: { reason } }: Reason) {
    once('case.withdraw', async () => {
      this.setData({ sending: true, askProblem: '' })
      const told = { caseId: this.caseId, version: this.version, ...(reason ? { reason } : {}) }
      const found = await sendCommand('casework.withdraw', told)
      this.setData({ ...this.shown(found), asking: false })
      wx.showToast({ title: '撤回了', icon: 'none' })
    })
      .catch((error) => this.notWithdrawn(error))
      .finally(() => this.setData({ sending: false }))
  },
  /** The case moved on meanwhile: what is shown is the newest, and the person decides again. */
  async notWithdrawn(error: unknown) {
    this.setData({ askProblem: sentenceOf(error) })
    if (error instanceof CallError && ['CONFLICT', 'NOT_NOW'].includes(error.code)) await this.load()
  },
  toggleLines() {
    this.setData({ showLines: !this.data.showLines })
  },
  toggleAnswers() {
    this.setData({ showAnswers: !this.data.showAnswers })
  },
  look({ currentTarget }: RowTap) {
    const urls = this.data.view?.materials[currentTarget.dataset.index]?.urls ?? []
    if (urls.length > 0) wx.previewImage({ urls, current: urls[0] })
  },
  callContact() {
    const phoneNumber = this.data.view?.contact.phone
    if (phoneNumber) wx.makePhoneCall({ phoneNumber }).catch(() => undefined)
  },
  onShareAppMessage() {
    return { title: '看看这件事办到哪了', path: `/packages/casework/pages/case-detail/case-detail?id=${this.caseId}` }
  },
})
