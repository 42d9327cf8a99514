import type { RevealRow } from '../../../../../domain/people/views'
import { call } from '../../../../services/call'
import { fieldOf } from '../../../../services/field-of'
import { UNFILLED } from '../../../../services/page-state'
import { EMPTY_LIST, noList, PagedList } from '../../../../services/paged-list'
import { type RevealView, revealView } from './reveals.view'

Page({
  data: { ...UNFILLED, rows: fieldOf<RevealView[]>([]), ...EMPTY_LIST },
  list: noList<RevealRow, RevealView>(),

  onLoad() {
    this.list = new PagedList(this, {
      read: ({ after, limit = 20 }) => call('people.reveals', { ...(after ? { after } : {}), limit }),
      row: (row) => revealView(row, Date.now()),
      key: 'key',
    })
    this.load()
  },
  onPullDownRefresh() {
    this.load()
  },
  load() {
    return this.list?.show()
  },
  more() {
    this.list?.more()
  },
  onReachBottom() {
    this.list?.more()
  },
})
