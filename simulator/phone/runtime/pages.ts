import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { painted } from './animation-frame'
import { forgetChanges } from './bars'
import { eventChannelPair } from './event-channel'
import { pagesElement } from './page-area'
import { call } from './page-call'
import type { LoadedProgram } from './program'
import { flushReady } from './ready'
import { followScroll } from './scrolling'
import { pageOpened, pageRendered } from './stats'
import { themed } from './theme'
import type { EventChannel, PageInstance, Query, RouteRequest, WindowConfig } from './types'

let lastId = 0
const shown = new WeakSet<PageInstance>()
const roots = new WeakMap<glassEasel.GeneralComponent, PageInstance>()

/** Also knows pages that are still being opened and are not in the stack yet. */
export function pageOfRoot(root: glassEasel.GeneralComponent): PageInstance | undefined {
  return roots.get(root)
}

/** Makes the page, not shown yet; `events` are the opener's ears. Throws when the page's script does. */
export function createPage(
  program: LoadedProgram,
  path: string,
  query: Query,
  events: NonNullable<RouteRequest['events']>,
): PageInstance & { opener: EventChannel } {
  const began = performance.now()
  program.load(path)
  const [opener, channel] = eventChannelPair()
  for (const [name, fn] of Object.entries(events)) opener.on(name, fn)
  const outer = document.createElement('div')
  outer.className = 'phone-page'
  outer.dataset.path = path
  const box = document.createElement('div')
  box.className = 'phone-scroll'
  const place = document.createElement('i')
  box.append(place)
  outer.append(box)
  pagesElement.append(outer)

  const root = program.associated.createRoot('page', program.space, `/${path}`)
  const comp = root.getComponent()
  const inst = root.get() as PageInstance['inst']
  const config = {
    ...(program.program.app.window ?? {}),
    ...(program.space.getComponentStaticConfig(path) as WindowConfig),
  }
  const id = ++lastId
  const page = { id, path, query, root, inst, comp, box, config, channel, opener }
  roots.set(comp, page)
  pageOpened(id, path)
  Object.assign(inst, {
    route: path,
    options: query,
    __wxExparserNodeId__: id,
    getPageId: () => `pageId:${id}`,
    getOpenerEventChannel: () => channel,
    getTabBar: () => customTabBar(page, program),
  })
  give(comp, query)
  opening.set(page, () => {
    root.attach(box as never, place as never)
    call(page, 'onLoad', query)
    followScroll(page)
    void painted().then(() => {
      if (!outer.isConnected) return
      flushReady()
      call(page, 'onReady')
      void painted().then(() => pageRendered(id, performance.now() - began))
    })
  })
  return page
}

const opening = new WeakMap<PageInstance, () => void>()

/** Attaches a page that was just made and runs its onLoad; the page is in the stack already, as page code expects. */
export function openPage(page: PageInstance) {
  const open = opening.get(page)
  opening.delete(page)
  open?.()
}

/** Pages made by `Component` receive the query as properties. */
function give(comp: glassEasel.GeneralComponent, query: Query) {
  const known = Object.entries(query).filter(([name]) => glassEasel.Component.hasProperty(comp, name))
  if (known.length) comp.setData(Object.fromEntries(known))
}

/** Colours outside of what the page itself draws. */
export function paint(page: PageInstance) {
  const { backgroundColor, disableScroll } = themed(page.config)
  page.box.parentElement!.style.backgroundColor = backgroundColor ?? ''
  page.box.style.overflowY = disableScroll ? 'hidden' : ''
}

export function showPage(page: PageInstance) {
  if (shown.has(page)) return
  shown.add(page)
  page.box.parentElement!.hidden = false
  call(page, 'onShow')
  page.comp.triggerPageLifetime('show', [])
}

export function hidePage(page: PageInstance) {
  if (!shown.delete(page)) return
  call(page, 'onHide')
  page.comp.triggerPageLifetime('hide', [])
}

/** Takes the page off the screen without a lifecycle call. */
export function coverPage(page: PageInstance) {
  page.box.parentElement!.hidden = true
}

export function destroyPage(page: PageInstance) {
  shown.delete(page)
  call(page, 'onUnload')
  page.root.release()
  page.box.parentElement!.remove()
  forgetChanges(page)
  bars.get(page)?.root.release()
}

type CustomTabBar = { inst: unknown; root: { release(): void } }
const bars = new WeakMap<PageInstance, CustomTabBar>()

/** With `tabBar.custom` every tab page has its own instance of `custom-tab-bar/index`, drawn over the page. */
export function addCustomTabBar(page: PageInstance, program: LoadedProgram) {
  const { tabBar } = program.program.app
  if (!tabBar?.custom || bars.has(page) || !tabBar.list.some((tab) => tab.pagePath === page.path)) return
  program.load('custom-tab-bar/index')
  const holder = document.createElement('div')
  const place = document.createElement('i')
  holder.className = 'phone-custom-tab-bar'
  holder.append(place)
  page.box.parentElement!.append(holder)
  const root = program.associated.createRoot('custom-tab-bar', program.space, '/custom-tab-bar/index')
  root.attach(holder as never, place as never)
  bars.set(page, { root, inst: root.get() })
}

function customTabBar(page: PageInstance, program: LoadedProgram): unknown {
  addCustomTabBar(page, program)
  return bars.get(page)?.inst ?? null
}
