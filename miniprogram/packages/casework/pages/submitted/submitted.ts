import type { CaseView } from '../../../../../domain/casework/views'
import { casePage } from '../../../../services/addresses'
import { call } from '../../../../services/call'
import { fieldOf } from '../../../../services/field-of'
import { fill, OPENED_BY_ID, UNFILLED } from '../../../../services/page-state'
import { takeFromLastPage } from '../../../../services/pass-to-page'
import { type SubmittedView, submittedView } from './submitted.view'

Page({
  data: {
    ...UNFILLED,
    view: fieldOf<SubmittedView | null>(null),
    reminder: '',
  },

  ...OPENED_BY_ID,
  onLoad({ id = '', reminder = '' }: { id?: string; reminder?: string }) {
    this.id = id
    this.setData({ reminder: decodeURIComponent(reminder) })
    this.load()
  },
  load() {
    return fill(this, async () => {
      const found = takeFromLastPage<CaseView>(this.id) ?? (await call('casework.get', { caseId: this.id }))
      return { view: submittedView(found) }
    })
  },
  openCase() {
    wx.redirectTo({ url: casePage(this.id) })
  },
  home() {
    wx.switchTab({ url: '/pages/home/home' })
  },
})
