import { type Kept, keepAnswer, keptAnswer } from './answer-cache'
import { sentenceOf } from './call-error'
import { momentWords } from './dates'
import { type Failure, failureOf } from './error-states'
import { fieldOf } from './field-of'

/** What page-shell shows instead of the page's own content: a failure has the face of its code. */
export type PageState = 'loading' | 'ready' | Failure

/** The data of a page that is not filled yet. */
export const UNFILLED = { state: fieldOf<PageState>('loading'), stateMessage: '' }

interface Loading {
  load(): unknown
}

/** What a page is made of that is read anew when it is pulled down; the three below say when it is read besides. */
export const LOADED_WHEN_PULLED = {
  onPullDownRefresh(this: Loading) {
    this.load()
  },
}

/** What a page is made of that is read once, and anew when it is pulled down. */
export const LOADED_WHEN_OPENED = {
  ...LOADED_WHEN_PULLED,
  onLoad(this: Loading) {
    this.load()
  },
}

/** As above, for a page about one thing: `?id=` says which. */
export const OPENED_BY_ID = {
  ...LOADED_WHEN_PULLED,
  id: '',
  onLoad(this: Loading & { id: string }, { id = '' }: { id?: string }) {
    this.id = id
    this.load()
  },
}

/** What a page is made of that reads anew each time it is shown and each time it is pulled down. */
export const LOADED_WHEN_SHOWN = {
  ...LOADED_WHEN_PULLED,
  onShow(this: Loading) {
    this.load()
  },
}

type Shown = Record<string, unknown>
type Screen = {
  data: { state?: PageState; asOf?: string }
  setData(data: Shown): void
}

/** So long somebody looks at an empty page; then what was read last is shown, and the answer replaces it when it comes. */
export const PATIENCE_MS = 3000
/** Failures that say nothing of the matter: what was read last is still the best that is known. */
const UNANSWERED: Failure[] = ['OFFLINE', 'LATE', 'INTERNAL', 'UPSTREAM', 'TOO_MANY', 'NOT_SIGNED_IN']

/**
 * Fills a page: `work` answers the data that the page shows. When it fails and the page already shows something, that
 * stays, and a short word says that it may be old.
 */
export async function fill(page: Screen, work: () => Promise<Shown>): Promise<void> {
  tryAgain(page)
  try {
    page.setData({ ...(await work()), state: 'ready', stateMessage: '' })
  } catch (error) {
    if (page.data.state === 'ready') {
      wx.showToast({ title: '没有刷新成，下面是刚才的内容', icon: 'none' })
      return
    }
    page.setData({ state: failureOf(error), stateMessage: sentenceOf(error) })
  } finally {
    wx.stopPullDownRefresh()
  }
}

/**
 * Fills a page that must open without a network too: what the server answered last is kept under `key`, and shown when
 * it cannot be asked or lets somebody wait; `asOf` then says when it was read, for page-shell to show.
 */
export async function fillKept<Answer>(
  page: Screen,
  key: string,
  ask: () => Promise<Answer>,
  view: (answer: Answer) => Shown,
): Promise<void> {
  tryAgain(page)
  const waiting = setTimeout(() => {
    const kept = keptAnswer<Answer>(key)
    if (kept && page.data.state !== 'ready') page.setData({ ...view(kept.answer), ...asOf('还在等回音', kept) })
  }, PATIENCE_MS)
  try {
    const answer = await ask()
    keepAnswer(key, answer)
    page.setData({ ...view(answer), state: 'ready', stateMessage: '', ...(page.data.asOf ? { asOf: '' } : {}) })
  } catch (error) {
    const failure = failureOf(error)
    const kept = UNANSWERED.includes(failure) ? keptAnswer<Answer>(key) : null
    if (kept) showKept(page, failure, kept, view)
    else page.setData({ state: failure, stateMessage: sentenceOf(error) })
  } finally {
    clearTimeout(waiting)
    wx.stopPullDownRefresh()
  }
}

function showKept<Answer>(page: Screen, failure: Failure, kept: Kept<Answer>, view: (answer: Answer) => Shown): void {
  const why = UNMOVED[failure] ?? '现在没有更新成'
  const again = Boolean(page.data.asOf) && page.data.state === 'ready'
  page.setData({ ...(page.data.state === 'ready' ? {} : view(kept.answer)), ...asOf(why, kept) })
  if (again) wx.showToast({ title: why, icon: 'none' })
}

const UNMOVED: Partial<Record<Failure, string>> = { OFFLINE: '没有网络', LATE: '等了很久没有回音' }

const asOf = (why: string, { at }: Kept<unknown>): Shown => ({
  asOf: `${why}，这是${momentWords(at, Date.now())}看到的`,
  state: 'ready',
  stateMessage: '',
})

/** Another try is seen to be one. */
function tryAgain(page: Screen): void {
  const { state } = page.data
  if (state && state !== 'loading' && state !== 'ready') page.setData({ state: 'loading' })
}
