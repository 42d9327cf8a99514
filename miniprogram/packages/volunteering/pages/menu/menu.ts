import { communityTitle } from '../../../../services/community'
import { fieldOf } from '../../../../services/field-of'
import { me } from '../../../../services/me'
import { type KeptMenu, keptMenu, menu } from '../../../../services/menu-cache'
import { fill, LOADED_WHEN_OPENED, UNFILLED } from '../../../../services/page-state'
import { type Chooser, choosers, type MenuGroup, menuGroups } from './menu.view'

type Tap = WechatMiniprogram.TouchEvent<object, object, { id: string; need: string }>

/** 点单: what volunteers do, by what one needs. */
Page({
  data: {
    ...UNFILLED,
    needs: fieldOf<string[]>([]),
    need: '',
    shown: fieldOf<MenuGroup[]>([]),
    people: fieldOf<Chooser[]>([]),
    forWhom: '',
    volunteer: false,
  },
  groups: fieldOf<MenuGroup[]>([]),
  version: '',

  ...LOADED_WHEN_OPENED,
  /** What the phone holds is there at once; whether it is today's is asked behind it. */
  onLoad() {
    const kept = keptMenu()
    if (kept) this.setData({ ...this.painted(kept), state: 'ready' })
    this.load()
  },
  onShow() {
    this.loadPeople()
  },
  load() {
    return fill(this, async () => {
      const today = await menu()
      return today.version === this.version ? {} : this.painted(today)
    })
  },
  /** Browsing needs nobody's name: without one the menu is simply for oneself. */
  async loadPeople() {
    try {
      const who = await me()
      this.setData({ people: choosers(who), volunteer: who.roles.includes('volunteer') })
    } catch {
      this.setData({ people: [] })
    }
  },
  painted({ version, services }: KeptMenu) {
    this.version = version
    this.groups = menuGroups(services)
    return { needs: this.groups.map(({ need }) => need), shown: this.chosen(this.data.need) }
  },
  chosen(need: string): MenuGroup[] {
    const found = this.groups.filter((group) => group.need === need)
    return found.length > 0 ? found : this.groups
  },

  chooseNeed({ currentTarget }: Tap) {
    const { need } = currentTarget.dataset
    this.setData({ need, shown: this.chosen(need) })
  },
  chooseWho({ currentTarget }: Tap) {
    this.setData({ forWhom: currentTarget.dataset.id })
  },
  order({ currentTarget }: Tap) {
    const forWhom = this.data.forWhom ? `&for=${this.data.forWhom}` : ''
    wx.navigateTo({ url: `/packages/volunteering/pages/order/order?service=${currentTarget.dataset.id}${forWhom}` })
  },
  openMine() {
    wx.navigateTo({ url: '/packages/volunteering/pages/my-orders/my-orders' })
  },
  openVolunteering() {
    wx.navigateTo({ url: '/packages/volunteering/pages/open-orders/open-orders' })
  },

  onShareAppMessage: () => ({ title: communityTitle('志愿服务菜单'), path: '/packages/volunteering/pages/menu/menu' }),
})
