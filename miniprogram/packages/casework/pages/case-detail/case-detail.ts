import type { CaseView } from '../../../../../domain/casework/views'
import { call } from '../../../../services/call'
import { sentenceOf } from '../../../../services/call-error'
import { give } from '../../../../services/give'
import { once } from '../../../../services/once'
import { fillKept, type PageState } from '../../../../services/page-state'
import { takeCase } from '../../fresh-case'
import { type CaseDetailView, caseDetailView } from './case-detail.view'

type RowTap = WechatMiniprogram.TouchEvent<object, object, { index: number }>

Page({
  data: {
    state: 'loading' as PageState,
    stateMessage: '',
    asOf: '',
    view: null as CaseDetailView | null,
    showLines: false,
    showAnswers: false,
  },
  caseId: '',
  version: 0,

  onLoad({ id = '' }: { id?: string }) {
    this.caseId = id
  },
  onShow() {
    this.load()
  },
  onPullDownRefresh() {
    this.load()
  },
  load() {
    return fillKept(
      this,
      `casework.get.${this.caseId}`,
      async () => takeCase(this.caseId) ?? (await call('casework.get', { caseId: this.caseId })),
      (found) => this.shown(found),
    )
  },
  shown(found: CaseView) {
    this.version = found.version
    return { view: caseDetailView(found, Date.now()) }
  },

  act() {
    const command = this.data.view?.action?.command
    const page = command === 'rate' ? 'rate/rate' : 'supplement/supplement'
    wx.navigateTo({ url: `/packages/casework/pages/${page}?id=${this.caseId}` })
  },
  withdraw() {
    once('case.withdraw', async () => {
      const { confirm } = await wx.showModal({
        title: '不办了吗？',
        content: '撤回后这次申请就结束了。以后还想办，可以再申请。',
        confirmText: '撤回',
        cancelText: '再想想',
      })
      if (!confirm) return
      const found = await give('casework.withdraw', { caseId: this.caseId, version: this.version })
      this.setData(this.shown(found))
    }).catch((error) => this.tell(error))
  },
  /** Somebody else moved the case on: what is shown now is the newest. */
  async tell(error: unknown) {
    await this.load()
    wx.showModal({ title: '没有做成', content: sentenceOf(error), showCancel: false })
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
