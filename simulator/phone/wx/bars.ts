import type { Host, TabState } from '../runtime/types'
import { api, Failure, type Family, type Options } from './calling'

/** Navigation bar, tab bar, and the page's background. */
export function bars(host: Host): Family {
  return { ...navigationBar(host), ...tabBar(host), ...background(host) }
}

function navigationBar({ bars }: Host): Family {
  return {
    setNavigationBarTitle: api('setNavigationBarTitle', { title: 'String' }, ({ title }) =>
      bars.navigation.set({ title }),
    ),
    setNavigationBarColor: api(
      'setNavigationBarColor',
      { frontColor: 'String', backgroundColor: 'String' },
      ({ frontColor, backgroundColor }) => {
        if (frontColor !== '#000000' && frontColor !== '#ffffff')
          throw new Failure(`invalid frontColor "${frontColor}"; only #000000 and #ffffff are supported`)
        bars.navigation.set({ frontColor, backgroundColor })
      },
    ),
    showNavigationBarLoading: api('showNavigationBarLoading', {}, () => bars.navigation.set({ loading: true })),
    hideNavigationBarLoading: api('hideNavigationBarLoading', {}, () => bars.navigation.set({ loading: false })),
    hideHomeButton: api('hideHomeButton', {}, () => bars.navigation.set({ home: false })),
  }
}

function tabBar(host: Host): Family {
  const { tabBar } = host.bars
  const onTabPage = () => host.config.tabBar?.list.some((tab) => tab.pagePath === host.current()?.path)
  const mustBeTab = () => {
    if (!onTabPage()) throw new Failure('not TabBar page')
  }
  const change = (changes: (options: Options) => Partial<TabState>) => (options: Options) => {
    mustBeTab()
    const { items } = tabBar.get()
    if (!items[options.index]) throw new Failure('invalid index')
    tabBar.set({ items: items.map((item, at) => (at === options.index ? { ...item, ...changes(options) } : item)) })
  }
  const visibility = (visible: boolean) => () => {
    mustBeTab()
    tabBar.set({ visible })
  }
  const style = (options: Options) => {
    mustBeTab()
    const { color, selectedColor, backgroundColor, borderStyle } = options
    tabBar.set(
      Object.fromEntries(
        Object.entries({ color, selectedColor, backgroundColor, borderStyle }).filter(
          ([, value]) => value !== undefined,
        ),
      ),
    )
  }
  const index = { index: 'Number' } as const
  return {
    showTabBar: api('showTabBar', {}, visibility(true)),
    hideTabBar: api('hideTabBar', {}, visibility(false)),
    setTabBarStyle: api('setTabBarStyle', {}, style),
    setTabBarItem: api(
      'setTabBarItem',
      index,
      change(({ text, iconPath, selectedIconPath }) => ({
        ...(text === undefined ? {} : { text }),
        ...(iconPath === undefined ? {} : { iconPath }),
        ...(selectedIconPath === undefined ? {} : { selectedIconPath }),
      })),
    ),
    setTabBarBadge: api(
      'setTabBarBadge',
      { ...index, text: 'String' },
      // WeChat shows at most 4 characters and then an ellipsis
      change(({ text }) => ({ badge: [...text].length > 4 ? '…' : text, dot: false })),
    ),
    removeTabBarBadge: api(
      'removeTabBarBadge',
      index,
      change(() => ({ badge: undefined })),
    ),
    showTabBarRedDot: api(
      'showTabBarRedDot',
      index,
      change(() => ({ dot: true, badge: undefined })),
    ),
    hideTabBarRedDot: api(
      'hideTabBarRedDot',
      index,
      change(() => ({ dot: false })),
    ),
  }
}

function background(host: Host): Family {
  return {
    setBackgroundColor: api('setBackgroundColor', {}, ({ backgroundColor }) => {
      const page = host.current()
      if (page && backgroundColor) page.box.style.backgroundColor = backgroundColor
    }),
    setBackgroundTextStyle: api('setBackgroundTextStyle', { textStyle: 'String' }, ({ textStyle }) => {
      const page = host.current()
      if (page) page.config.backgroundTextStyle = textStyle
    }),
  }
}
