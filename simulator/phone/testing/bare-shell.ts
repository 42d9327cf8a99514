/** The smallest shell the renderer can stand in: no bars but a title, and the few wx calls that page code of the fixtures needs. */
import { defineBuiltins } from '../builtins'
import '../runtime/base-styles'
import { start } from '../runtime/host'
import type { Host, RouteKind, Untyped } from '../runtime/types'

function createWx(host: Host): Record<string, unknown> {
  const size = () => ({ windowWidth: host.pagesElement.clientWidth, windowHeight: host.pagesElement.clientHeight })
  const info = () => ({
    ...size(),
    SDKVersion: '3.8.0',
    platform: 'devtools',
    pixelRatio: 2,
    theme: 'light',
    statusBarHeight: 20,
    screenWidth: 375,
    screenHeight: 812,
  })
  const route = (kind: RouteKind) => (request: { url?: string; delta?: number; success?: Function; fail?: Function }) =>
    host.route(kind, request).then(
      (answer) => request.success?.(answer),
      (error) => request.fail?.(error),
    )
  return {
    getWindowInfo: info,
    getAppBaseInfo: info,
    getDeviceInfo: info,
    getSystemInfoSync: info,
    setNavigationBarTitle: ({ title }: { title: string }) => host.bars.navigation.set({ title }),
    getLaunchOptionsSync: () => host.launchOptions(),
    nextTick: (fn: () => void) => queueMicrotask(fn),
    getMenuButtonBoundingClientRect: () => ({ left: 281, right: 368, top: 24, bottom: 56, width: 87, height: 32 }),
    onThemeChange() {},
    offThemeChange() {},
    createAnimation: () => ({}),
    createSelectorQuery: () => host.current()?.inst.createSelectorQuery(),
    createIntersectionObserver: (scope: Untyped, options: object) => scope.createIntersectionObserver(options),
    ...Object.fromEntries(
      (['navigateTo', 'redirectTo', 'reLaunch', 'switchTab', 'navigateBack'] as const).map((kind) => [
        kind,
        route(kind),
      ]),
    ),
  }
}

function mountShell(host: Host) {
  const title = document.createElement('h1')
  title.style.cssText = 'margin:0;height:44px;font:17px/44px sans-serif;text-align:center'
  document.body.style.cssText = 'display:flex;flex-direction:column'
  host.pagesElement.style.flex = '1'
  document.body.append(title, host.pagesElement)
  host.bars.navigation.watch((state) => {
    title.textContent = state.title
  })
  void host
    .launch({ path: new URLSearchParams(location.search).get('page') ?? undefined })
    .catch((error) => console.error(error))
}

start({ createWx, mountShell, defineBuiltins })
