import { ASKS, applyPage, itemPage } from '../../../../services/addresses'
import { item as loadItem } from '../../../../services/catalog-cache'
import { fieldOf } from '../../../../services/field-of'
import { fill, OPENED_BY_ID, UNFILLED } from '../../../../services/page-state'
import { checklistText, type ItemView, itemView } from './item.view'

type RowTap = WechatMiniprogram.TouchEvent<object, object, { key: string; index: number }>

Page({
  data: {
    ...UNFILLED,
    view: fieldOf<ItemView | null>(null),
    openFaq: -1,
    showBasis: false,
  },

  ...OPENED_BY_ID,
  ...ASKS,
  load() {
    return fill(this, async () => {
      const view = itemView(await loadItem(this.id), wx.getStorageSync(`checklist.${this.id}`) || [])
      return { view }
    })
  },

  tick({ currentTarget }: RowTap) {
    const { key } = currentTarget.dataset
    const view = this.data.view
    if (!view) return
    for (const list of ['needed', 'perhaps'] as const) {
      const index = view[list].findIndex((row) => row.key === key)
      const row = view[list][index]
      if (row) this.setData({ [`view.${list}[${index}].ticked`]: !row.ticked })
    }
    const rows = [...view.needed, ...view.perhaps]
    wx.setStorageSync(
      `checklist.${this.id}`,
      rows.filter(({ ticked }) => ticked).map((row) => row.key),
    )
  },
  copyList() {
    if (this.data.view) wx.setClipboardData({ data: checklistText(this.data.view) })
  },
  toggleFaq({ currentTarget }: RowTap) {
    const { index } = currentTarget.dataset
    this.setData({ openFaq: this.data.openFaq === index ? -1 : index })
  },
  toggleBasis() {
    this.setData({ showBasis: !this.data.showBasis })
  },
  precheck() {
    wx.navigateTo({ url: `/packages/casework/pages/precheck/precheck?id=${this.id}` })
  },
  apply() {
    wx.navigateTo({ url: applyPage(this.id) })
  },

  onShareAppMessage() {
    return {
      title: `${this.data.view?.title ?? '这件事'}怎么办`,
      path: itemPage(this.id),
    }
  },
})
