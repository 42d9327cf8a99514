import { BOARD_WORD, CATEGORIES } from '../../../../../domain/publishing/rules'
import type { ContentCard } from '../../../../../domain/publishing/views'
import { call } from '../../../../services/call'
import { communityTitle } from '../../../../services/community'
import { LOADED_WHEN_OPENED } from '../../../../services/page-state'
import { emptyList, listed, type Source, tappedRow } from '../../../../services/paged-list'
import { REMINDED_OF_NOTICES } from '../../../../services/subscribe'
import { type ContentRow, contentRow } from './notices.view'

type Tap = WechatMiniprogram.TouchEvent<object, object, { index: number; category: string }>

/** What the community has to say, unread first. */
Page({
  data: {
    ...emptyList<ContentRow>(),
    categories: CATEGORIES,
    category: '',
    reminder: '',
  },

  ...listed<ContentCard, ContentRow>(),
  ...LOADED_WHEN_OPENED,
  ...REMINDED_OF_NOTICES,

  source(): Source<ContentCard, ContentRow> {
    return {
      read: (where) => call('publishing.list', { ...this.wanted(), ...where }),
      row: (card) => contentRow(card, Date.now()),
      key: 'noticeId',
    }
  },
  wanted() {
    const { category } = this.data
    return category ? { category } : {}
  },
  choose({ currentTarget }: Tap) {
    this.list?.choose({ category: currentTarget.dataset.category })
  },
  /** The notice's own page tells the server that it was read; here it looks so at once. */
  open(tap: Tap) {
    const row = tappedRow(this, tap)
    if (!row) return
    this.setData({ [`rows[${tap.currentTarget.dataset.index}].read`]: true })
    wx.navigateTo({ url: `/${row.page}` })
  },

  onShareAppMessage: () => ({ title: communityTitle(BOARD_WORD), path: '/packages/publishing/pages/notices/notices' }),
})
