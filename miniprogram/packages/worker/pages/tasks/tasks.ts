import type { TaskCard } from '../../../../../domain/casework/views'
import { opens } from '../../../../services/addresses'
import { call } from '../../../../services/call'
import { CallError } from '../../../../services/call-error'
import { fieldOf } from '../../../../services/field-of'
import { sendParcels, watchOutbox } from '../../../../services/outbox'
import { LOADED_WHEN_SHOWN } from '../../../../services/page-state'
import { emptyList, listed, type Pageful, type Source, type Where } from '../../../../services/paged-list'
import { reminded } from '../../../../services/subscribe'
import { keepTasks, keptTasks } from '../../task-cache'
import { visitedCases } from '../../visit'
import { type TaskRow, taskRow } from './tasks.view'

type TasksPage = Pageful<TaskCard> & { old: boolean }
type Tap = WechatMiniprogram.TouchEvent<object, object, { state: 'open' | 'done' }>

Page({
  data: {
    ...emptyList<TaskRow>(),
    tab: fieldOf<'open' | 'done'>('open'),
    old: false,
    reminder: '',
  },
  ...listed<TaskCard, TaskRow, TasksPage>(),
  ...LOADED_WHEN_SHOWN,
  ...opens((id) => `/packages/worker/pages/task/task?id=${id}`),
  ...reminded(['pickupTask'], '好的，下一个新任务会发微信消息给您。'),
  /** cases whose visit waits in the outbox */
  waiting: '',
  unwatch: () => fieldOf<unknown>(undefined),

  source(): Source<TaskCard, TaskRow, TasksPage> {
    return {
      read: (where) => this.page(where),
      row: (task) => taskRow(task, visitedCases().includes(task.caseId), Date.now()),
      key: 'caseId',
      also: ({ old }) => ({ old }),
    }
  },
  onLoad() {
    this.unwatch = watchOutbox(() => this.heard())
  },
  onUnload() {
    this.unwatch()
  },
  onPullDownRefresh() {
    this.load()
    sendParcels()
  },
  /** A visit left the outbox: its task is done by now. */
  heard() {
    if (visitedCases().join() !== this.waiting) this.load()
  },
  /** Without a network the open tasks of the last time are shown, and it says so; the outbox is there in any case. */
  async page(where: Where): Promise<TasksPage> {
    const { tab } = this.data
    this.waiting = visitedCases().join()
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
    this.list?.choose({ tab: currentTarget.dataset.state })
  },
  atDoor() {
    wx.navigateTo({ url: '/packages/worker/pages/door/door' })
  },
})
