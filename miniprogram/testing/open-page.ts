/**
 * Opens a page class without a phone: `Page` hears what the page's file registers, and the page then lives as WeChat
 * would let it live: its own copy of `data`, paths in `setData`, onLoad and onShow. What its template draws from that
 * data is not seen here; that is shown on the phone (tests/e2e).
 */
type Dataset = Record<string, unknown>
type Handler = (...given: unknown[]) => unknown

export interface OpenPage<Data> {
  readonly data: Data
  /** every setData, in order: what crosses to the screen, which is what a page costs */
  readonly sent: Record<string, unknown>[]
  /** calls a handler of the template, as a tap on an element with this dataset does */
  tap(handler: string, dataset?: Dataset): Promise<void>
  /** calls a handler of the template, as a field does that says `value` */
  enter(handler: string, value: unknown, dataset?: Dataset): Promise<void>
  /** calls what WeChat calls: onShow, onHide, onUnload, onPullDownRefresh, onReachBottom */
  live(event: string, ...given: unknown[]): Promise<void>
  /** what the page tells WeChat when it is asked: onShareAppMessage */
  answer(event: string): unknown
}

/** @param load imports the page's file, anew for each page: `() => import('./mine')` */
export async function openPage<Data = Record<string, unknown>>(
  load: () => Promise<unknown>,
  query: Record<string, string> = {},
): Promise<OpenPage<Data>> {
  const options = await registered(load)
  const sent: Record<string, unknown>[] = []
  const page = {
    ...options,
    data: structuredClone(options.data ?? {}) as Record<string, unknown>,
    setData(change: Record<string, unknown>, done?: () => void) {
      // WeChat sends data as JSON: nothing that is shared with the page's own memory, and no function
      const copy = JSON.parse(JSON.stringify(change)) as Record<string, unknown>
      sent.push(copy)
      for (const [path, value] of Object.entries(copy)) put(page.data, path, value)
      done?.()
    },
  }
  const run = async (name: string, ...given: unknown[]): Promise<void> => {
    const handler = page[name as keyof typeof page] as Handler | undefined
    if (!handler) throw new Error(`the page has no ${name}`)
    await handler.apply(page, given)
    await quiet()
  }
  for (const event of ['onLoad', 'onShow', 'onReady']) if (event in page) await run(event, query)
  return {
    get data() {
      return page.data as Data
    },
    sent,
    tap: (handler, dataset = {}) => run(handler, { currentTarget: { dataset }, target: { dataset }, detail: {} }),
    enter: (handler, value, dataset = {}) =>
      run(handler, { currentTarget: { dataset }, target: { dataset }, detail: { value } }),
    live: run,
    answer: (event) => (page[event as keyof typeof page] as Handler).apply(page),
  }
}

type PageOptions = { data?: object } & Record<string, unknown>

async function registered(load: () => Promise<unknown>): Promise<PageOptions> {
  let heard: PageOptions | undefined
  ;(globalThis as Record<string, unknown>).Page = (options: PageOptions) => {
    heard = options
  }
  await jest.isolateModulesAsync(async () => {
    await load()
  })
  if (!heard) throw new Error('the file registers no Page')
  return heard
}

/** Puts a value where a path of setData points: `rows[2].open`. */
function put(data: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split(/[.[\]]+/).filter(Boolean)
  const last = keys.pop() as string
  let place = data
  for (const [index, key] of keys.entries()) {
    place[key] ??= /^\d+$/.test(keys[index + 1] ?? last) ? [] : {}
    place = place[key] as Record<string, unknown>
  }
  place[last] = value
}

/** The fake cloud answers at once: after a few turns nothing is on its way any more. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((done) => setTimeout(done, 0))
}
