import { ASK_PAGE, orderPage } from '../../services/addresses'
import { elderMode } from '../../services/appearance'
import { call } from '../../services/call'
import { announceCatalogVersion } from '../../services/catalog-cache'
import { communityTitle } from '../../services/community'
import { dial } from '../../services/dial'
import { fieldOf } from '../../services/field-of'
import { rememberMe } from '../../services/me'
import { fillKept, LOADED_WHEN_SHOWN, UNFILLED } from '../../services/page-state'
import { askForSearch } from '../catalog/search-focus'
import { homeView } from './home.view'

type DataTap = WechatMiniprogram.TouchEvent<object, object, { id: string; phone: string }>

Page({
  data: {
    ...UNFILLED,
    asOf: '',
    view: fieldOf<ReturnType<typeof homeView> | null>(null),
  },

  ...LOADED_WHEN_SHOWN,
  onShow() {
    this.showTitle()
    this.load()
  },
  load() {
    return fillKept(
      this,
      'home.open',
      async () => {
        const home = await call('home.open', {})
        rememberMe(home.me)
        announceCatalogVersion(home.catalogVersion)
        showUnread(home.unread)
        this.showTitle()
        return home
      },
      (home) => ({ view: homeView(home, Date.now(), elderMode()) }),
    )
  },

  /** The page's own title is the product's; whose community this is was kept, or comes with the answer. */
  showTitle() {
    wx.setNavigationBarTitle({ title: communityTitle() })
  },

  search() {
    askForSearch()
    wx.switchTab({ url: '/pages/catalog/catalog' })
  },
  openCatalog() {
    wx.switchTab({ url: '/pages/catalog/catalog' })
  },
  openMenu() {
    wx.navigateTo({ url: '/packages/volunteering/pages/menu/menu' })
  },
  openAsk() {
    wx.navigateTo({ url: ASK_PAGE })
  },
  openTasks() {
    wx.navigateTo({ url: '/packages/worker/pages/tasks/tasks' })
  },
  openCases() {
    wx.navigateTo({ url: '/packages/casework/pages/cases/cases' })
  },
  openCase({ currentTarget }: DataTap) {
    const row = this.data.view?.cases.find(({ caseId }) => caseId === currentTarget.dataset.id)
    if (row) wx.navigateTo({ url: `/${row.page}` })
  },
  openOrder({ currentTarget }: DataTap) {
    wx.navigateTo({ url: orderPage(currentTarget.dataset.id) })
  },
  openNotice({ currentTarget }: DataTap) {
    const row = this.data.view?.notices.find(({ noticeId }) => noticeId === currentTarget.dataset.id)
    if (row) wx.navigateTo({ url: `/${row.page}` })
  },
  openNotices() {
    wx.navigateTo({ url: '/packages/publishing/pages/notices/notices' })
  },
  callPhone({ currentTarget }: DataTap) {
    dial(currentTarget.dataset.phone)
  },

  onShareAppMessage: () => ({ title: communityTitle('便民服务'), path: '/pages/home/home' }),
})

function showUnread(count: number): void {
  const index = 2
  const shown =
    count > 0 ? wx.setTabBarBadge({ index, text: count > 99 ? '99+' : String(count) }) : wx.removeTabBarBadge({ index })
  // refused when the person has gone on to a page without tabs meanwhile; home asks again when it is back
  shown.catch(() => undefined)
}
