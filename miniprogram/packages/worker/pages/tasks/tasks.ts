import type { TaskCard } from '../../../../../domain/casework/views'
import { call } from '../../../../services/call'
import { CallError, sentenceOf } from '../../../../services/call-error'
import { once } from '../../../../services/once'
import { sendParcels, watchOutbox } from '../../../../services/outbox'
import { fill, type PageState } from '../../../../services/page-state'
import { askToSubscribe, prepareSubscribe } from '../../../../services/subscribe'
import { keepTasks, keptTasks } from '../../task-cache'
import { visitedCases } from '../../visit'
import { type TaskRow, taskRow } from './tasks.view'

type Tap = WechatMiniprogram.TouchEvent<object, object, { id: string; state: 'open' | 'done' }>

Page({
  data: {
    state: 'loading' as PageState,
    stateMessage: '',
    tab: 'open' as 'open' | 'done',
    rows: [] as TaskRow[],
    next: null as string | null,
    old: false,
    reminder: '',
  },
  tasks: [] as TaskCard[],
  /** cases whose visit waits in the outbox */
  waiting: '',
  unwatch: () => undefined as unknown,

  onLoad() {
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
    const { tab } = this.data
    return fill(this, async () => {
      const { rows, next, old } = await this.fetch(tab)
      this.tasks = rows
      return { ...this.painted(), next, old }
    })
  },
  /** Without a network the open tasks of the last time are shown, and it says so; the outbox is there in any case. */
  async fetch(tab: 'open' | 'done') {
    try {
      const { rows, next } = await call('casework.tasks', { state: tab })
      if (tab === 'open') keepTasks(rows)
      return { rows, next, old: false }
    } catch (error) {
      if (tab === 'open' && error instanceof CallError && error.offline)
        return { rows: keptTasks(), next: null, old: true }
      throw error
    }
  },
  painted() {
    const visited = visitedCases()
    this.waiting = visited.join()
    return { rows: this.tasks.map((task) => taskRow(task, visited.includes(task.caseId), Date.now())) }
  },
  onReachBottom() {
    const { next, tab } = this.data
    if (!next) return
    once('tasks.more', async () => {
      const page = await call('casework.tasks', { state: tab, after: next })
      this.tasks = [...this.tasks, ...page.rows]
      this.setData({ ...this.painted(), next: page.next })
    }).catch((error) => wx.showToast({ title: sentenceOf(error), icon: 'none' }))
  },

  choose({ currentTarget }: Tap) {
    const { state } = currentTarget.dataset
    if (state === this.data.tab) return
    this.setData({ tab: state, rows: [], next: null, state: 'loading' })
    this.load()
  },
  open({ currentTarget }: Tap) {
    wx.navigateTo({ url: `/packages/worker/pages/task/task?id=${currentTarget.dataset.id}` })
  },
  async remind() {
    const { accepted, sentence } = await askToSubscribe(['pickupTask'])
    this.setData({ reminder: accepted ? '好的，有新任务马上发微信消息给您。' : sentence })
  },
})
