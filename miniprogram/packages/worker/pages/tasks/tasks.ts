import type { TaskCard } from '../../../../../domain/casework/views'
import { call } from '../../../../services/call'
import { CallError } from '../../../../services/call-error'
import { fieldOf } from '../../../../services/field-of'
import { sendParcels, watchOutbox } from '../../../../services/outbox'
import { UNFILLED } from '../../../../services/page-state'
import { EMPTY_LIST, noList, PagedList, type Pageful } from '../../../../services/paged-list'
import { askToSubscribe, prepareSubscribe } from '../../../../services/subscribe'
import { keepTasks, keptTasks } from '../../task-cache'
import { visitedCases } from '../../visit'
import { type TaskRow, taskRow } from './tasks.view'

type TasksPage = Pageful<TaskCard> & { old: boolean }
type Tap = WechatMiniprogram.TouchEvent<object, object, { id: string; state: 'open' | 'done' }>

Page({
  data: {
    ...UNFILLED,
    tab: fieldOf<'open' | 'done'>('open'),
    rows: fieldOf<TaskRow[]>([]),
    ...EMPTY_LIST,
    old: false,
    reminder: '',
  },
  list: noList<TaskCard, TaskRow, TasksPage>(),
  /** cases whose visit waits in the outbox */
  waiting: '',
  unwatch: () => fieldOf<unknown>(undefined),

  onLoad() {
    this.list = new PagedList(this, {
      read: (where) => this.page(where),
      row: (task) => taskRow(task, visitedCases().includes(task.caseId), Date.now()),
      key: 'caseId',
      also: ({ old }) => ({ old }),
    })
    this.unwatch = watchOutbox(() => this.heard())
    prepareSubscribe().catch(() => undefined)
  },
  onUnload() {
    this.unwatch()
  },
  onShow() {
    this.load()
  },
  onPullDownRefresh() {
    this.load()
    sendParcels()
  },
  /** A visit left the outbox: its task is done by now. */
  heard() {
    if (visitedCases().join() !== this.waiting) this.load()
  },
  load() {
    this.waiting = visitedCases().join()
    return this.list?.show()
  },
  more() {
    this.list?.more()
  },
  onReachBottom() {
    this.list?.more()
  },
  /** Without a network the open tasks of the last time are shown, and it says so; the outbox is there in any case. */
  async page(where: { after?: string; limit?: number }): Promise<TasksPage> {
    const { tab } = this.data
    try {
      const page = await call('casework.tasks', { state: tab, ...where })
      if (tab === 'open' && !where.after) keepTasks(page.rows)
      return { ...page, old: false }
    } catch (error) {
      if (tab === 'open' && !where.after && error instanceof CallError && error.offline)
        return { rows: keptTasks(), next: null, old: true }
      throw error
    }
  },

  choose({ currentTarget }: Tap) {
    const { state } = currentTarget.dataset
    if (state === this.data.tab) return
    this.list?.restart({ tab: state, old: false })
  },
  open({ currentTarget }: Tap) {
    wx.navigateTo({ url: `/packages/worker/pages/task/task?id=${currentTarget.dataset.id}` })
  },
  async remind() {
    const { accepted, sentence } = await askToSubscribe(['pickupTask'])
    this.setData({ reminder: accepted ? '好的，下一个新任务会发微信消息给您。' : sentence })
  },
})
