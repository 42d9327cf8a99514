import { sentenceOf } from './call-error'
import { type Failure, failureOf } from './faces'

/** What page-shell shows instead of the page's own content: a failure has the face of its code. */
export type PageState = 'loading' | 'ready' | Failure

type Screen = {
  data: { state?: PageState }
  setData(data: Record<string, unknown>): void
}

/**
 * Fills a page: `work` answers the data that the page shows. When it fails and the page already shows something, that
 * stays, and a short word says that it may be old.
 */
export async function fill(page: Screen, work: () => Promise<Record<string, unknown>>): Promise<void> {
  const { state } = page.data
  // another try is seen to be one
  if (state && state !== 'loading' && state !== 'ready') page.setData({ state: 'loading' })
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
