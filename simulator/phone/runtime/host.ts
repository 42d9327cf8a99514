import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { colourTabBar, navigation, showBarsOf, startTabBar, tabBar } from './bars'
import { scrollByDragging } from './drag-scroll'
import { guarded, onFault, report, watchFaults } from './faults'
import { listenToGestures } from './gestures'
import { enter, leave } from './globals'
import { onMeasuringHidden } from './hidden-pages'
import { completeInstances } from './instance'
import { pagesElement, watchPageArea } from './page-area'
import { call } from './page-call'
import { hidePage, pageOfRoot, paint, showPage } from './pages'
import { type BuiltinsOf, LoadedProgram, type Program } from './program'
import { Routes } from './routes'
import { pullDownOf, scrollPage } from './scrolling'
import { pageStats } from './stats'
import { followTheme, theme } from './theme'
import type { Host, LaunchOptions, PageInstance, Untyped } from './types'
import { installWxsGlobals, wxsEvent, wxsProperty } from './wxs'

type App = Record<string, Untyped>
let loaded: LoadedProgram | undefined
let routes: Routes | undefined
let app: App = {}
let launched = false
let front = false
const pageListeners = new Set<(page: PageInstance) => void>()

let launchOptions = options({})
let enterOptions = launchOptions

function options({ path = '', query = {}, scene = 1001, referrerInfo = {} }: Partial<LaunchOptions>): LaunchOptions {
  return { path, query, scene, referrerInfo, forwardMaterials: [], apiCategory: 'default' }
}

function running(): { program: LoadedProgram; routes: Routes } {
  if (!loaded || !routes) throw new Error('the mini-program is not loaded yet')
  return { program: loaded, routes }
}

/** The mini-program's life, for the shell, for wx and for the automator; see types.ts. */
export const host: Host = {
  get config() {
    return running().program.program.app
  },
  get pages() {
    return running().program.program.pages
  },
  theme,
  glassEasel,
  get stack() {
    return routes?.stack ?? []
  },
  current: () => routes?.current(),
  app: () => app,

  async launch({ path, scene, referrerInfo } = {}) {
    const { program, routes } = running()
    const { app: config, pages } = program.program
    const url = `/${(path || config.entryPagePath || pages[0] || '').replace(/^\//, '')}`
    const next = options({ ...routes.parse(url), scene, referrerInfo })
    if (launched) {
      host.showApp(next)
      if (path) await routes.route('reLaunch', { url })
      return
    }
    launched = true
    launchOptions = next
    guarded('app.js', () => program.program.modules.app?.())
    guarded('App.onLaunch', () => app.onLaunch?.(next))
    host.showApp(next)
    await routes.launch(url)
  },
  launchOptions: () => launchOptions,
  enterOptions: () => enterOptions,
  showApp(changes = {}) {
    enterOptions = options({ ...launchOptions, ...changes })
    if (front) return
    front = true
    guarded('App.onShow', () => app.onShow?.(enterOptions))
    const page = host.current()
    if (page) showPage(page)
  },
  hideApp() {
    if (!front) return
    front = false
    const page = host.current()
    if (page) hidePage(page)
    guarded('App.onHide', () => app.onHide?.({ reason: 0 }))
  },
  route: (kind, request) => running().routes.route(kind, request),

  bars: { navigation, tabBar },
  pullDown: pullDownOf(() => host.current()),
  async scrollTo(to) {
    const page = host.current()
    if (page) await scrollPage(page, to)
  },
  getStats: pageStats,
  pagesElement,
  shell: {
    request: ({ kind }) => Promise.reject({ errMsg: `${kind}:fail no shell` }),
    overlay: document.body,
  },
  resolveFile: (path) => Promise.reject({ errMsg: `no one resolves ${path}` }),
  onPageChange(fn) {
    pageListeners.add(fn)
    return () => void pageListeners.delete(fn)
  },
  onError: onFault,
  tapTab(index) {
    const item = tabBar.get().items[index]
    const page = host.current()
    if (item && page) call(page, 'onTabItemTap', { index, pagePath: item.pagePath, text: item.text })
  },
  async shareMessage(from, target) {
    const page = host.current()
    if (!page?.inst.onShareAppMessage) return undefined
    const answer = (call(page, 'onShareAppMessage', { from, target }) ?? {}) as Record<string, string | Promise<object>>
    const shared = { ...answer, ...((await answer.promise) as object) } as Record<string, string>
    const search = Object.entries(page.query)
      .map(([name, value]) => `${name}=${value}`)
      .join('&')
    return {
      title: shared.title || navigation.get().title,
      path: shared.path || (search ? `${page.path}?${search}` : page.path),
      imageUrl: shared.imageUrl,
    }
  },
  asset(path, from = host.current()?.path ?? '') {
    if (/^(https?:|data:|blob:|\/\/)/.test(path)) return path
    const base = new URL(path.startsWith('/') ? path.slice(1) : path, `x:/${path.startsWith('/') ? '' : from}`).pathname
    return `/phone/files${base.startsWith('/') ? '' : '/'}${base}`
  },
}

type Outer = {
  createWx(host: Host): Record<string, unknown>
  mountShell(host: Host): void
  installAutomator?(host: Host): void
  defineBuiltins: BuiltinsOf
}

/** Starts the phone when program.js calls `__phone.program(...)`. */
export function start({ createWx, mountShell, installAutomator, defineBuiltins }: Outer) {
  installWxsGlobals()
  watchFaults((reason, promise) =>
    guarded('App.onUnhandledRejection', () => app.onUnhandledRejection?.({ reason, promise })),
  )
  onFault(({ message, stack }) => {
    try {
      app.onError?.(stack ?? message)
    } catch (error) {
      console.error('[phone] App.onError:', error)
    }
  })
  completeInstances(pageOfRoot)
  const defineApp = (definition: App) => Object.assign(app, definition)
  Object.assign(globalThis, {
    App: defineApp,
    getApp: () => app,
    getCurrentPages: () => host.stack.map((page) => page.inst),
    __phone: {
      host,
      stats: pageStats,
      wxs: { property: wxsProperty, event: wxsEvent },
      enter: (logical: string) => enter(running().program.space, logical),
      leave,
      program: (program: Program) => {
        try {
          open(program, defineBuiltins)
        } catch (error) {
          report(error)
          return
        }
        Object.assign(globalThis, { wx: createWx(host) })
        installAutomator?.(host)
        mountShell(host)
        watchPageArea((size) => {
          const page = host.current()
          if (!page) return
          call(page, 'onResize', { size: { windowWidth: size.width, windowHeight: size.height } })
          page.comp.triggerPageLifetime('resize', [size])
        })
        listenToGestures()
        scrollByDragging()
      },
    },
  })
}

function open(program: Program, builtinsOf: BuiltinsOf) {
  app = {}
  followTheme(program.app.darkmode === true, program.theme)
  loaded = new LoadedProgram(program, builtinsOf)
  routes = new Routes(
    loaded,
    (page) => {
      for (const listener of [...pageListeners]) listener(page)
    },
    (path, query) => guarded('App.onPageNotFound', () => app.onPageNotFound?.({ path, query, isEntryPage: true })),
  )
  startTabBar(program.app)
  onMeasuringHidden((path) => loaded?.backend.showOnlyPageSheet(path, program.pages))
  theme.watch(() => {
    const page = routes?.current()
    if (page) {
      paint(page)
      showBarsOf(page, program.app, routes!.stack.length)
    }
    colourTabBar(program.app)
  })
}
