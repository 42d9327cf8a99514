import type { CaseCard } from '../../../../../domain/casework/views'
import { type CaseRow, caseRow } from '../../../../components/case-card/case-card.view'
import { call } from '../../../../services/call'
import { sentenceOf } from '../../../../services/call-error'
import { fieldOf } from '../../../../services/field-of'
import { once } from '../../../../services/one-at-a-time'
import { LOADED_WHEN_SHOWN } from '../../../../services/page-state'
import { emptyList, listed, type Source } from '../../../../services/paged-list'
import { discardDraft } from '../../draft-session'
import { openCaseUrl } from './cases.view'

type View = 'running' | 'draft' | 'ended'
type Tap = WechatMiniprogram.TouchEvent<object, object, { key: View; id: string }>

Page({
  data: {
    ...emptyList<CaseRow>(),
    tabs: [
      { key: 'running', name: '正在办' },
      { key: 'draft', name: '没交完' },
      { key: 'ended', name: '办完的' },
    ],
    tab: fieldOf<View>('running'),
  },

  ...listed<CaseCard, CaseRow>(),
  ...LOADED_WHEN_SHOWN,

  source(): Source<CaseCard, CaseRow> {
    return {
      read: (where) => call('casework.mine', { state: this.data.tab, ...where }),
      row: caseRow,
      key: 'caseId',
      keptAs: () => `casework.mine.${this.data.tab}`,
    }
  },
  onLoad({ tab }: { tab?: View }) {
    if (tab) this.setData({ tab })
  },
  choose({ currentTarget }: Tap) {
    this.list?.choose({ tab: currentTarget.dataset.key })
  },
  open({ currentTarget }: Tap) {
    const row = this.data.rows.find(({ caseId }) => caseId === currentTarget.dataset.id)
    if (!row) return
    once('cases.open', async () => {
      wx.navigateTo({ url: await openCaseUrl(row, this.data.tab) })
    }).catch((error) => wx.showToast({ title: sentenceOf(error), icon: 'none' }))
  },
  discard({ currentTarget }: Tap) {
    const card = this.list?.cards.find(({ caseId }) => caseId === currentTarget.dataset.id)
    if (card) return once('cases.discard', () => this.throwAway(card))
  },
  async throwAway({ caseId, version, everyday, itemName }: CaseCard) {
    const { confirm } = await wx.showModal({
      title: '删掉这份没交的申请？',
      content: `“${everyday || itemName}”里填的内容和照片都会删掉，找不回来。`,
      confirmText: '删掉',
      cancelText: '留着',
    })
    if (!confirm) return
    try {
      await discardDraft(caseId, version)
      wx.showToast({ title: '已删掉', icon: 'none' })
    } catch (error) {
      wx.showModal({ title: '没有删掉', content: sentenceOf(error), showCancel: false })
    }
    await this.load()
  },
  browse() {
    wx.switchTab({ url: '/pages/catalog/catalog' })
  },
})
