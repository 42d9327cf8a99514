/**
 * What the renderer (this folder) promises to the WeChat shell, to `wx.*` and to the automator.
 *
 * `host.ts` exports one `host: Host`. At start it calls, in this order:
 *   1. `globalThis.wx = createWx(host)`   (from `../wx`; named or default export)
 *   2. `installAutomator(host)`           (from `../automator/page`)
 *   3. `mountShell(host)`                 (from `../wechat`); the shell puts `host.pagesElement` where pages belong
 *   4. the mini-program's own `app.js` and components
 *   5. nothing: the shell (or the automator) calls `host.launch(...)` when the person opens the mini-program
 */
import type { component, glassEasel } from 'glass-easel-miniprogram-adapter'

/** What page code made or takes: of any shape, and nobody has said which. */
// biome-ignore lint/suspicious/noExplicitAny: JavaScript of others
export type Untyped = any

export type Query = Record<string, string>

export type WindowConfig = {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: 'black' | 'white'
  navigationStyle?: 'default' | 'custom'
  backgroundColor?: string
  backgroundColorTop?: string
  backgroundColorBottom?: string
  backgroundTextStyle?: 'dark' | 'light'
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
  disableScroll?: boolean
  homeButton?: boolean
  [option: string]: unknown
}

export type TabBarItem = { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }

export type TabBarConfig = {
  custom?: boolean
  color?: string
  selectedColor?: string
  backgroundColor?: string
  borderStyle?: 'black' | 'white'
  position?: 'bottom' | 'top'
  list: TabBarItem[]
}

/** The built app.json, with theme variables (`@name`) still in place: read colours from `bars`, where they are resolved. */
export type AppConfig = {
  pages: string[]
  entryPagePath?: string
  subPackages?: { root: string; pages: string[]; name?: string; independent?: boolean }[]
  window?: WindowConfig
  tabBar?: TabBarConfig
  darkmode?: boolean
  plugins?: Record<string, unknown>
  [option: string]: unknown
}

/** What App.onLaunch / App.onShow receive, as `wx.getLaunchOptionsSync` answers it. */
export type LaunchOptions = {
  path: string
  query: Query
  scene: number
  shareTicket?: string
  referrerInfo: { appId?: string; extraData?: Record<string, unknown> }
  forwardMaterials: unknown[]
  chatType?: number
  apiCategory: string
}

export type PageInstance = {
  id: number
  /** without leading slash, as `page.route` */
  path: string
  query: Query
  /** glass-easel's root holder of the page (`root.get()` is `inst`, `root.getComponent()` is `comp`) */
  root: { get(): component.GeneralComponent; getComponent(): glassEasel.GeneralComponent; release(): void }
  /** what page code sees as `this` */
  inst: component.GeneralComponent & Record<string, Untyped>
  comp: glassEasel.GeneralComponent
  /** the scrolling DOM box of the page, a child of `host.pagesElement` */
  box: HTMLElement
  config: WindowConfig
  /** the opener's event channel (`wx.navigateTo({events})`), already wired; `getOpenerEventChannel()` answers the page's side */
  channel: EventChannel
}

export type EventChannel = {
  on(name: string, fn: (...args: Untyped[]) => void): void
  once(name: string, fn: (...args: Untyped[]) => void): void
  off(name: string, fn?: (...args: Untyped[]) => void): void
  emit(name: string, ...args: unknown[]): void
}

export type RouteKind = 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab' | 'navigateBack'
export type RouteRequest = { url?: string; delta?: number; events?: Record<string, (...args: Untyped[]) => void> }
export type RouteResult = { errMsg: string; eventChannel?: EventChannel }

export type NavigationBarState = {
  title: string
  backgroundColor: string
  frontColor: '#000000' | '#ffffff'
  loading: boolean
  /** `navigationStyle: custom`: the shell draws the capsule only, pages begin under the status bar */
  custom: boolean
  back: boolean
  home: boolean
}

export type TabState = {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
  badge?: string
  dot: boolean
}

export type TabBarState = {
  /** false on pages that are no tab, after `wx.hideTabBar`, and with `custom: true` (the app then draws its own) */
  visible: boolean
  /** index of the current tab, -1 when the current page is no tab */
  selected: number
  color: string
  selectedColor: string
  backgroundColor: string
  borderStyle: 'black' | 'white'
  items: TabState[]
}

/** Immutable value that tells its watchers; `set` takes the changed fields only. */
export type Observable<T> = {
  get(): T
  set(changes: Partial<T>): void
  /** called at once with the present value, then on every change; answers the function that stops it */
  watch(fn: (value: T) => void): () => void
}

export type PullDownState = { refreshing: boolean; distance: number }

export type Theme = 'light' | 'dark'

/** `globalThis.__phone.stats()` */
export type PageStats = { page: string; setDataCalls: number; setDataBytes: number; firstRenderMs: number }

/** An open-type button, a web-view, a contact card: things that the shell, not the page, must do. */
export type ShellRequest =
  | {
      kind:
        | 'getPhoneNumber'
        | 'getRealtimePhoneNumber'
        | 'chooseAvatar'
        | 'getUserInfo'
        | 'agreePrivacyAuthorization'
        | 'openSetting'
        | 'feedback'
        | 'launchApp'
        | 'addFriend'
    }
  | {
      kind: 'contact'
      sessionFrom: string
      sendMessageTitle: string
      sendMessagePath: string
      sendMessageImg: string
      showMessageCard: boolean
    }
  | { kind: 'share'; target: { id: string; dataset: Record<string, unknown> } }

export type Host = {
  readonly config: AppConfig
  /** every page path of the main package and the subpackages, no leading slash */
  readonly pages: string[]
  readonly theme: Observable<{ theme: Theme }>
  readonly glassEasel: typeof glassEasel
  /** bottom first; the same objects that `getCurrentPages()` is made from */
  readonly stack: PageInstance[]
  current(): PageInstance | undefined
  /** The app as `getApp()` answers it. */
  app(): Record<string, Untyped>

  /** Cold start: App.onLaunch, App.onShow, first page. `path` may carry a query. A second call is a warm start (`showApp`, then reLaunch when `path` is given). */
  launch(options?: { path?: string; scene?: number; referrerInfo?: LaunchOptions['referrerInfo'] }): Promise<void>
  launchOptions(): LaunchOptions
  enterOptions(): LaunchOptions
  showApp(options?: Partial<LaunchOptions>): void
  hideApp(): void
  /** Rejects with `{ errMsg: 'navigateTo:fail page "x" is not found' }` and the like, as WeChat words them. */
  route(kind: RouteKind, request: RouteRequest): Promise<RouteResult>

  readonly bars: { navigation: Observable<NavigationBarState>; tabBar: Observable<TabBarState> }
  readonly pullDown: Observable<PullDownState> & { start(): void; stop(): void }
  /** Scrolls the current page; CSS px, ms. */
  scrollTo(to: { scrollTop?: number; selector?: string; offsetTop?: number; duration?: number }): Promise<void>
  getStats(): PageStats[]

  /** The element that holds all pages; the shell sizes and places it. Events `resize` of it become Page.onResize. */
  readonly pagesElement: HTMLElement
  /** What the shell offers to built-ins; `mountShell` sets it. Rejects with `{errMsg}` when the person refuses. */
  shell: {
    request(request: ShellRequest): Promise<Record<string, unknown>>
    /** where bottom sheets, pickers and previews are drawn: covers page and bars */
    overlay: HTMLElement
  }
  /** What only wx can name (`cloud://`, `wxfile://`, `http://tmp/`) as a URL the browser can load; wx sets it. */
  resolveFile(path: string): Promise<string>
  onPageChange(fn: (page: PageInstance) => void): () => void
  onError(fn: (error: { message: string; stack?: string; page?: string }) => void): () => void
  /** Tells page code: `onTabItemTap`. The shell calls it when a tab is touched, then `route('switchTab')`. */
  tapTab(index: number): void
  /** What `wx.shareAppMessage` / the capsule menu asks the current page for. */
  shareMessage(
    from: 'menu' | 'button',
    target?: unknown,
  ): Promise<{ title: string; path: string; imageUrl?: string } | undefined>
  /** Resolves a path in the package (`/images/a.png`, `../a.png` from `from`) to its URL. */
  asset(path: string, from?: string): string
}
