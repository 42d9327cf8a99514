import { BOARD_WORD, contentPage, KINDS, USUAL_KIND } from '../../../../../domain/publishing/rules'
import type { ContentView } from '../../../../../domain/publishing/views'
import { call } from '../../../../services/call'
import { CallError } from '../../../../services/call-error'
import { communityTitle } from '../../../../services/community'
import { dial } from '../../../../services/dial'
import { fieldOf } from '../../../../services/field-of'
import { fill, OPENED_BY_ID, UNFILLED } from '../../../../services/page-state'
import { REMINDED_OF_NOTICES } from '../../../../services/subscribe'
import { type ContentPageView, contentPageView } from './notice.view'

type UrlTap = WechatMiniprogram.TouchEvent<object, object, { url: string; index: number }>

Page({
  data: {
    ...UNFILLED,
    view: fieldOf<ContentPageView | null>(null),
    /** withdrawn, expired, or not for me: which of them is not told */
    gone: false,
    /** what its kind is called */
    word: '',
    reminder: '',
  },
  kind: USUAL_KIND,

  ...OPENED_BY_ID,
  ...REMINDED_OF_NOTICES,
  onLoad({ id = '', kind = '' }: { id?: string; kind?: string }) {
    this.id = id
    this.name(kind)
    this.load()
  },
  load() {
    return fill(this, async () => {
      const notice = await this.notice()
      if (!notice) return { gone: true, view: null }
      if (!notice.read) this.markRead()
      this.name(notice.kind)
      return { gone: false, view: contentPageView(notice, Date.now()) }
    })
  },
  /** A kind that this version of the phone does not know is called as all of them are. */
  name(kind: string) {
    this.kind = KINDS.find(({ name }) => name === kind) ?? USUAL_KIND
    const isUnknown = kind !== '' && kind !== this.kind.name
    const title = isUnknown ? BOARD_WORD : this.kind.word
    this.setData({ word: title })
    wx.setNavigationBarTitle({ title }).catch(() => undefined)
  },
  async notice(): Promise<ContentView | null> {
    try {
      return await call('publishing.get', { noticeId: this.id })
    } catch (error) {
      if (error instanceof CallError && error.code === 'NOT_FOUND') return null
      throw error
    }
  },
  /** Not heard: the notice stays unread in the list, and the next opening tells it again. */
  markRead() {
    call('messaging.markRead', { ids: [this.id] }).catch(() => undefined)
  },

  look({ currentTarget }: UrlTap) {
    const urls = this.data.view?.pictures ?? []
    const { url } = currentTarget.dataset
    if (urls.length > 0) wx.previewImage({ urls, current: url || urls[0] })
  },
  follow({ currentTarget }: UrlTap) {
    const link = this.data.view?.links[currentTarget.dataset.index]
    if (!link) return
    if (link.kind === 'phone') dial(link.target)
    else wx.setClipboardData({ data: link.target }).catch(() => undefined)
  },
  others() {
    wx.redirectTo({ url: '/packages/publishing/pages/notices/notices' })
  },

  onShareAppMessage() {
    const title = this.data.view?.title ?? communityTitle(this.kind.word)
    return { title, path: `/${contentPage({ id: this.id, kind: this.kind.name })}` }
  },
})
