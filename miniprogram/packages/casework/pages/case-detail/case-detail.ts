import type { CaseView } from '../../../../../domain/casework/views'
import { standingOf } from '../../../../components/outbox-list/outbox-list.view'
import { call } from '../../../../services/call'
import { DETAIL, fillDetail, GIVES_UP } from '../../../../services/detail-page'
import { dial } from '../../../../services/dial'
import { fieldOf } from '../../../../services/field-of'
import { watchOutbox } from '../../../../services/outbox'
import { LOADED_WHEN_PULLED } from '../../../../services/page-state'
import { papersOf } from '../../../../services/papers'
import { sendCommand } from '../../../../services/send-command'
import { sendOnce } from '../../../../services/sending'
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
    ...DETAIL,
    view: fieldOf<CaseDetailView | null>(null),
    /** a supplement that waits in the outbox, in a sentence; '': none */
    waits: '',
    showLines: false,
    showAnswers: false,
    ask: WITHDRAWING,
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
  ...LOADED_WHEN_PULLED,
  load() {
    const { caseId } = this
    return fillDetail<CaseView>(
      this,
      { action: 'casework.get', id: caseId },
      () => call('casework.get', { caseId }),
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
  ...GIVES_UP,
  confirmed({ detail: { reason } }: Reason) {
    sendOnce(this, 'case.withdraw', async () => {
      this.setData({ askProblem: '' })
      const told = { caseId: this.caseId, version: this.version, ...(reason ? { reason } : {}) }
      const found = await sendCommand('casework.withdraw', told)
      this.setData({ ...this.shown(found), asking: false })
      wx.showToast({ title: '撤回了', icon: 'none' })
    }).catch((error) => this.notGivenUp(error))
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
    dial(this.data.view?.contact.phone)
  },
  onShareAppMessage() {
    return { title: '看看这件事办到哪了', path: `/packages/casework/pages/case-detail/case-detail?id=${this.caseId}` }
  },
})
