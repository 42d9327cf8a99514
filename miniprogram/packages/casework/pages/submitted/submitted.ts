import type { CaseView } from '../../../../../domain/casework/views'
import { call } from '../../../../services/call'
import { fieldOf } from '../../../../services/field-of'
import { fill, UNFILLED } from '../../../../services/page-state'
import { takeFromLastPage } from '../../../../services/pass-to-page'
import { type SubmittedView, submittedView } from './submitted.view'

Page({
  data: {
    ...UNFILLED,
    view: fieldOf<SubmittedView | null>(null),
    reminder: '',
  },
  caseId: '',

  onLoad({ id = '', reminder = '' }: { id?: string; reminder?: string }) {
    this.caseId = id
    this.setData({ reminder: decodeURIComponent(reminder) })
    this.load()
  },
  load() {
    return fill(this, async () => {
      const found = takeFromLastPage<CaseView>(this.caseId) ?? (await call('casework.get', { caseId: this.caseId }))
      return { view: submittedView(found) }
    })
  },
  openCase() {
    wx.redirectTo({ url: `/packages/casework/pages/case-detail/case-detail?id=${this.caseId}` })
  },
  home() {
    wx.switchTab({ url: '/pages/home/home' })
  },
})
