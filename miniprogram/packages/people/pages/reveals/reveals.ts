import { call } from '../../../../services/call'
import { fill, type PageState } from '../../../../services/page-state'
import { type RevealView, revealView } from './reveals.view'

Page({
  data: { state: 'loading' as PageState, stateMessage: '', rows: [] as RevealView[] },

  onLoad() {
    this.load()
  },
  onPullDownRefresh() {
    this.load()
  },
  load() {
    return fill(this, async () => {
      const { rows } = await call('people.reveals', {})
      return { rows: rows.map((row) => revealView(row, Date.now())) }
    })
  },
})
