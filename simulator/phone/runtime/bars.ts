import { observable } from './observable'
import { themed } from './theme'
import type { AppConfig, NavigationBarState, PageInstance, TabBarState } from './types'

export const navigation = observable<NavigationBarState>({
  title: '',
  backgroundColor: '#000000',
  frontColor: '#ffffff',
  loading: false,
  custom: false,
  back: false,
  home: false,
})

export const tabBar = observable<TabBarState>({
  visible: false,
  selected: -1,
  color: '#7f8389',
  selectedColor: '#07c160',
  backgroundColor: '#ffffff',
  borderStyle: 'black',
  items: [],
})

/** What `wx.setNavigationBarTitle` and the like changed, kept per page so that going back restores it. */
const changed = new WeakMap<PageInstance, Partial<NavigationBarState>>()
let shown: PageInstance | undefined
let following = false

/** Draws the bars for `page`; `entry` is the home page, `depth` its place in the stack (1 = bottom). */
export function showBarsOf(page: PageInstance, app: AppConfig, depth: number) {
  shown = undefined
  const config = themed(page.config)
  const tabs = app.tabBar?.list.map((tab) => tab.pagePath) ?? []
  const entry = app.entryPagePath ?? app.pages[0]
  const tab = tabs.indexOf(page.path)
  navigation.set({
    title: config.navigationBarTitleText ?? '',
    backgroundColor: config.navigationBarBackgroundColor ?? '#000000',
    frontColor: (config.navigationBarTextStyle ?? 'white') === 'white' ? '#ffffff' : '#000000',
    loading: false,
    custom: config.navigationStyle === 'custom',
    back: depth > 1,
    home: depth === 1 && tab < 0 && (page.path !== entry || config.homeButton === true),
    ...changed.get(page),
  })
  tabBar.set({ selected: tab, visible: tab >= 0 && !app.tabBar?.custom && !hidden })
  shown = page
  if (following) return
  following = true
  navigation.watch(remember)
}

let hidden = false
let before: NavigationBarState | undefined

function remember(state: NavigationBarState) {
  if (shown && before) {
    const entries = Object.entries(state).filter(([key, value]) => before?.[key as keyof NavigationBarState] !== value)
    changed.set(shown, { ...changed.get(shown), ...Object.fromEntries(entries) })
  }
  before = state
}

export function forgetChanges(page: PageInstance) {
  changed.delete(page)
}

/** Items of app.json's tab bar. `wx.hideTabBar` sets `visible: false` through the state; it stays hidden on the other tabs too. */
export function startTabBar(app: AppConfig) {
  tabBar.set({ items: (app.tabBar?.list ?? []).map((item) => ({ ...item, dot: false })) })
  let last = tabBar.get()
  tabBar.watch((state) => {
    if (state.selected >= 0 && state.selected === last.selected && state.visible !== last.visible)
      hidden = !state.visible
    last = state
  })
}

/** Colours and icons in the present theme. */
export function colourTabBar(app: AppConfig) {
  const config = themed(app.tabBar)
  if (!config) return
  tabBar.set({
    color: config.color ?? '#7f8389',
    selectedColor: config.selectedColor ?? '#07c160',
    backgroundColor: config.backgroundColor ?? '#ffffff',
    borderStyle: config.borderStyle ?? 'black',
    items: tabBar.get().items.map((item, at) => ({ ...item, ...config.list[at], text: item.text })),
  })
}
