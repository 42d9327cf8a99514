import { type CaseRow, caseRow } from '../../../../components/case-card/case-card.view'
import { call } from '../../../../services/call'
import { sentenceOf } from '../../../../services/call-error'
import { once } from '../../../../services/once'
import { fillKept, type PageState } from '../../../../services/page-state'
import { openCaseUrl, type Row, withItems } from './cases.view'

type View = 'running' | 'draft' | 'ended'
type Tap = WechatMiniprogram.TouchEvent<object, object, { key: View; id: string }>

Page({
  data: {
    state: 'loading' as PageState,
    stateMessage: '',
    asOf: '',
    tabs: [
      { key: 'running', name: '正在办' },
      { key: 'draft', name: '没交完' },
      { key: 'ended', name: '办完的' },
    ],
    tab: 'running' as View,
    rows: [] as CaseRow[],
    next: null as string | null,
  },

  onLoad({ tab }: { tab?: View }) {
    if (tab) this.setData({ tab })
  },
  onShow() {
    this.load()
  },
  onPullDownRefresh() {
    this.load()
  },
  load() {
    const { tab } = this.data
    return fillKept(
      this,
      `casework.mine.${tab}`,
      () => call('casework.mine', { state: tab }),
      ({ rows, next }) => ({ rows: rows.map(caseRow), next }),
    )
  },
  onReachBottom() {
    const { next, tab } = this.data
    if (!next) return
    once('cases.more', async () => {
      const page = await call('casework.mine', { state: tab, after: next })
      this.setData({ rows: withItems(this.data.rows, page.rows.map(caseRow)), next: page.next })
    }).catch((error) => wx.showToast({ title: sentenceOf(error), icon: 'none' }))
  },
  choose({ currentTarget }: Tap) {
    const { key } = currentTarget.dataset
    if (key === this.data.tab) return
    this.setData({ tab: key, rows: [], next: null, state: 'loading', asOf: '' })
    this.load()
  },
  open({ currentTarget }: Tap) {
    const row = this.data.rows.find(({ caseId }) => caseId === currentTarget.dataset.id)
    if (!row) return
    once('cases.open', async () => {
      wx.navigateTo({ url: await openCaseUrl(row as Row, this.data.tab) })
    }).catch((error) => wx.showToast({ title: sentenceOf(error), icon: 'none' }))
  },
  browse() {
    wx.switchTab({ url: '/pages/catalog/catalog' })
  },
})
