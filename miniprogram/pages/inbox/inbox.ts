import type { InboxRow } from '../../../domain/home/views'
import type { OutputOf } from '../../services/actions'
import { call } from '../../services/call'
import { LOADED_WHEN_SHOWN } from '../../services/page-state'
import { emptyList, listed, type Source, tappedRow } from '../../services/paged-list'
import { REMINDED_OF_NOTICES } from '../../services/subscribe'
import { type MessageRow, messageRow } from './inbox.view'

type RowTap = WechatMiniprogram.TouchEvent<object, object, { index: number }>

Page({
  data: {
    ...emptyList<MessageRow>(),
    unread: 0,
    reminder: '',
  },

  ...listed<InboxRow, MessageRow, OutputOf<'messaging.inbox'>>(),
  ...LOADED_WHEN_SHOWN,
  ...REMINDED_OF_NOTICES,

  source(): Source<InboxRow, MessageRow, OutputOf<'messaging.inbox'>> {
    return {
      read: (where) => call('messaging.inbox', where),
      row: (row) => messageRow(row, Date.now()),
      key: 'id',
      keptAs: () => 'messaging.inbox',
      also: ({ unread }) => {
        this.badge(unread)
        return { unread }
      },
    }
  },

  open(tap: RowTap) {
    const row = tappedRow(this, tap)
    if (!row) return
    this.markRead([row.id])
    const tabs = ['/pages/home/home', '/pages/catalog/catalog', '/pages/inbox/inbox', '/pages/mine/mine']
    const url = row.page.startsWith('/') ? row.page : `/${row.page}`
    if (tabs.includes(url)) wx.switchTab({ url })
    else wx.navigateTo({ url })
  },
  readAll() {
    this.markRead(this.data.rows.filter(({ read }) => !read).map(({ id }) => id))
  },
  /** Shown as read at once; when the server did not hear it, the next opening of the page shows it unread again. */
  markRead(ids: string[]) {
    const fresh = this.data.rows.filter(({ id, read }) => !read && ids.includes(id))
    if (fresh.length === 0) return
    const changed = Object.fromEntries(
      this.data.rows.flatMap(({ id }, index) => (ids.includes(id) ? [[`rows[${index}].read`, true]] : [])),
    )
    const unread = Math.max(0, this.data.unread - fresh.length)
    this.setData({ ...changed, unread })
    this.badge(unread)
    call('messaging.markRead', { ids: fresh.map(({ id }) => id) }).catch(() => undefined)
  },
  /** The answer may come when another page has been opened, where WeChat knows no tab bar: the next visit sets it. */
  badge(unread: number) {
    const index = 2
    const shown =
      unread > 0
        ? wx.setTabBarBadge({ index, text: unread > 99 ? '99+' : String(unread) })
        : wx.removeTabBarBadge({ index })
    shown.catch(() => undefined)
  },
})
