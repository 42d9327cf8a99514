import { showBarsOf } from './bars'
import { report } from './faults'
import { addCustomTabBar, coverPage, createPage, destroyPage, hidePage, openPage, paint, showPage } from './pages'
import type { LoadedProgram } from './program'
import type { PageInstance, Query, RouteKind, RouteRequest, RouteResult } from './types'

const STACK_LIMIT = 10

/** The page stack and the five ways to change it, with WeChat's order of lifecycles and its words for what is refused. */
export class Routes {
  readonly stack: PageInstance[] = []
  /** tab pages stay alive until reLaunch */
  private readonly tabs = new Map<string, PageInstance>()
  private queue: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly program: LoadedProgram,
    private readonly onChange: (page: PageInstance) => void,
    private readonly onNotFound: (path: string, query: Query) => void,
  ) {}

  current(): PageInstance | undefined {
    return this.stack.at(-1)
  }

  /** One route at a time, in the order asked for. Rejects with `{ errMsg }`. */
  route(kind: RouteKind, request: RouteRequest): Promise<RouteResult> {
    const turn = this.queue.then(() => this.perform(kind, request))
    this.queue = turn.catch(() => {})
    return turn
  }

  private async perform(kind: RouteKind, request: RouteRequest): Promise<RouteResult> {
    if (kind === 'navigateBack') return this.back(request.delta ?? 1)
    const { path, query } = this.parse(request.url ?? '')
    const refusal = this.refusal(kind, path)
    if (refusal) throw { errMsg: `${kind}:fail ${refusal}` }
    const opener = this.current()
    const page = kind === 'switchTab' ? this.switchTo(path) : this.open(kind, path, query, request.events)
    this.show(page, opener)
    return { errMsg: `${kind}:ok`, ...(kind === 'navigateTo' ? { eventChannel: page.opener } : {}) }
  }

  private refusal(kind: RouteKind, path: string): string | undefined {
    const tab = this.isTab(path)
    if (!this.program.program.pages.includes(path)) return `page "${path}" is not found`
    if (kind === 'switchTab' && !tab) return 'can not switch to no-tabBar page'
    if ((kind === 'navigateTo' || kind === 'redirectTo') && tab) return `can not ${kind} a tabbar page`
    if (kind === 'navigateTo' && this.stack.length >= STACK_LIMIT) return 'webview count limit exceed'
    return undefined
  }

  private open(kind: RouteKind, path: string, query: Query, events: RouteRequest['events']): Opened {
    const leaving = this.current()
    if (kind === 'navigateTo' && leaving) hidePage(leaving)
    if (kind === 'redirectTo' && leaving) this.discard(this.stack.pop()!)
    if (kind === 'reLaunch') {
      for (const page of new Set([...this.stack.reverse(), ...this.tabs.values()])) this.discard(page)
      this.stack.length = 0
    }
    const page = this.create(kind, path, query, events)
    this.stack.push(page)
    return page
  }

  private switchTo(path: string): Opened {
    const leaving = this.current()
    const kept = this.tabs.get(path)
    if (leaving && leaving !== kept && this.isTab(leaving.path)) hidePage(leaving)
    for (const page of [...this.stack].reverse()) if (!this.isTab(page.path)) this.discard(page)
    this.stack.length = 0
    const page = kept ?? this.create('switchTab', path, {})
    this.stack.push(page)
    return page
  }

  private back(delta: number): RouteResult {
    if (this.stack.length < 2) throw { errMsg: 'navigateBack:fail cannot navigate back at first page.' }
    for (let left = Math.max(1, delta); left > 0 && this.stack.length > 1; left--) this.discard(this.stack.pop()!)
    this.show(this.current()!, undefined)
    return { errMsg: 'navigateBack:ok' }
  }

  private show(page: PageInstance, leaving: PageInstance | undefined) {
    for (const other of new Set([...this.stack, ...this.tabs.values(), ...(leaving ? [leaving] : [])])) {
      if (other !== page && other.box.isConnected) coverPage(other)
    }
    page.box.parentElement!.hidden = false
    paint(page)
    this.program.backend.showOnlyPageSheet(page.path, this.program.program.pages)
    showBarsOf(page, this.program.program.app, this.stack.length)
    openPage(page)
    addCustomTabBar(page, this.program)
    showPage(page)
    this.onChange(page)
  }

  /** `events` are the opener's ears, open before the page's onLoad. */
  private create(kind: RouteKind, path: string, query: Query, events: RouteRequest['events'] = {}): Opened {
    try {
      const page = createPage(this.program, path, query, events)
      if (this.isTab(path)) this.tabs.set(path, page)
      return page
    } catch (error) {
      report(error, path)
      const below = this.current()
      if (below) this.show(below, undefined)
      throw { errMsg: `${kind}:fail ${(error as Error).message}` }
    }
  }

  private discard(page: PageInstance) {
    this.tabs.delete(page.path)
    destroyPage(page)
  }

  private isTab(path: string): boolean {
    return this.program.program.app.tabBar?.list.some((tab) => tab.pagePath === path) ?? false
  }

  /** `/a/b?x=1` from the root, `../b` from the current page. Query values stay as written: WeChat does not decode them. */
  parse(url: string): { path: string; query: Query } {
    const [address = '', search = ''] = url.split(/\?(.*)/s)
    const from = address.startsWith('/') ? '' : (this.current()?.path ?? '')
    const parts: string[] = from.split('/').slice(0, -1)
    for (const part of address.split('/')) {
      if (part === '..') parts.pop()
      else if (part && part !== '.') parts.push(part)
    }
    return { path: parts.join('/').replace(/\.html$/, ''), query: parseQuery(search) }
  }

  /** Cold start on `url`; an unknown page goes to App.onPageNotFound first. */
  async launch(url: string): Promise<void> {
    const { path, query } = this.parse(url)
    if (!this.program.program.pages.includes(path)) {
      this.onNotFound(path, query)
      await this.queue
      if (this.current()) return // the app has gone somewhere else by itself
    }
    await this.route('reLaunch', { url })
  }
}

type Opened = PageInstance & { opener?: PageInstance['channel'] }

function parseQuery(search: string): Query {
  const query: Query = {}
  for (const pair of search.replace(/#.*$/s, '').split('&')) {
    const [name, value = ''] = pair.split(/=(.*)/s)
    if (name) query[name] = value
  }
  return query
}
