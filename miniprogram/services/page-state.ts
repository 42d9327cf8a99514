import { CallError, sentenceOf } from './call-error'

/** What page-shell shows instead of the page's own content. */
export type PageState = 'loading' | 'ready' | 'error' | 'offline'

type Screen = {
  data: { state?: PageState }
  setData(data: Record<string, unknown>): void
}

/**
 * Fills a page: `work` answers the data that the page shows. When it fails and the page already shows something, that
 * stays, and a short word says that it may be old.
 */
export async function fill(page: Screen, work: () => Promise<Record<string, unknown>>): Promise<void> {
  try {
    page.setData({ ...(await work()), state: 'ready', stateMessage: '' })
  } catch (error) {
    const message = sentenceOf(error)
    if (page.data.state === 'ready') {
      wx.showToast({ title: '没有刷新成，下面是刚才的内容', icon: 'none' })
      return
    }
    const offline = error instanceof CallError && error.offline
    page.setData({ state: offline ? 'offline' : 'error', stateMessage: message })
  } finally {
    wx.stopPullDownRefresh()
  }
}
