import type { ItemSummary } from '../../../domain/catalog/views'
import { catalog } from '../../services/catalog-cache'
import { fill, type PageState } from '../../services/page-state'
import { type Browse, browse, found, type Group, lifeEvent } from './catalog.view'
import { LIFE_EVENTS } from './life-events'
import { takeSearchWish } from './search-wish'

type DataTap = WechatMiniprogram.TouchEvent<object, object, { id: string; key: string }>
type Typed = WechatMiniprogram.CustomEvent<{ value: string }>

let items: ItemSummary[] = []

Page({
  data: {
    state: 'loading' as PageState,
    stateMessage: '',
    query: '',
    focused: false,
    results: [] as ReturnType<typeof found>,
    events: LIFE_EVENTS.map(({ key, name }) => ({ key, name })),
    event: null as Group | null,
    ways: [
      { key: 'theme', name: '按主题' },
      { key: 'department', name: '按部门' },
      { key: 'pinyin', name: '按拼音' },
    ],
    by: 'theme' as Browse,
    groups: [] as Group[],
    phone: '',
  },

  onLoad() {
    this.load()
  },
  onShow() {
    if (takeSearchWish()) this.setData({ focused: true })
  },
  onPullDownRefresh() {
    this.load()
  },
  load() {
    return fill(this, async () => {
      const current = await catalog()
      items = current.items
      return { groups: browse(items, this.data.by), phone: current.community?.phone ?? '' }
    })
  },

  type({ detail }: Typed) {
    const query = detail.value.trim()
    this.setData({ query, results: query ? found(items, query) : [] })
  },
  chooseEvent({ currentTarget }: DataTap) {
    const { key } = currentTarget.dataset
    this.setData({ event: this.data.event?.key === key ? null : lifeEvent(items, key) })
  },
  chooseWay({ currentTarget }: DataTap) {
    const by = currentTarget.dataset.key as Browse
    if (by !== this.data.by) this.setData({ by, groups: browse(items, by) })
  },
  jump({ currentTarget }: DataTap) {
    wx.pageScrollTo({ selector: `#group-${currentTarget.dataset.id}`, duration: 150 })
  },
  openItem({ currentTarget }: DataTap) {
    wx.navigateTo({ url: `/packages/casework/pages/item/item?id=${currentTarget.dataset.id}` })
  },
  openBanned() {
    wx.navigateTo({ url: '/packages/casework/pages/banned/banned' })
  },
  openAsk() {
    wx.navigateTo({ url: '/packages/casework/pages/ask/ask' })
  },
  callCommunity() {
    wx.makePhoneCall({ phoneNumber: this.data.phone }).catch(() => undefined)
  },

  onShareAppMessage: () => ({ title: '普子岭社区能办的事', path: '/pages/catalog/catalog' }),
})
