import type { TaskCard } from '../../../../../domain/casework/views'
import { call } from '../../../../services/call'
import { CallError, sentenceOf } from '../../../../services/call-error'
import { once } from '../../../../services/once'
import { fill, type PageState } from '../../../../services/page-state'
import { askToSubscribe, prepareSubscribe } from '../../../../services/subscribe'
import { parcels, sendParcels } from '../../outbox'
import { keepTasks, keptTasks } from '../../task-cache'
import { type ParcelRow, parcelRow, type TaskRow, taskRow } from './tasks.view'

type Tap = WechatMiniprogram.TouchEvent<object, object, { id: string; state: 'open' | 'done' }>
type NetworkListener = (result: { isConnected: boolean }) => void

Page({
  data: {
    state: 'loading' as PageState,
    stateMessage: '',
    tab: 'open' as 'open' | 'done',
    rows: [] as TaskRow[],
    next: null as string | null,
    outbox: [] as ParcelRow[],
    old: false,
    reminder: '',
  },
  tasks: [] as TaskCard[],
  listener: null as NetworkListener | null,

  onLoad() {
    this.listener = ({ isConnected }) => {
      if (isConnected) this.sendOutbox()
    }
    wx.onNetworkStatusChange(this.listener)
    prepareSubscribe().catch(() => undefined)
  },
  onUnload() {
    if (this.listener) wx.offNetworkStatusChange(this.listener as never)
  },
  onShow() {
    this.load()
    this.sendOutbox()
  },
  onPullDownRefresh() {
    this.load()
    this.sendOutbox()
  },
  load() {
    const { tab } = this.data
    return fill(this, async () => {
      const { rows, next, old } = await this.fetch(tab)
      this.tasks = rows
      return { ...this.painted(), next, old }
    })
  },
  /** Without a network the open tasks of the last time are shown, and it says so. */
  async fetch(tab: 'open' | 'done') {
    try {
      const { rows, next } = await call('casework.tasks', { state: tab })
      if (tab === 'open') keepTasks(rows)
      return { rows, next, old: false }
    } catch (error) {
      const kept = keptTasks()
      if (tab === 'open' && kept.length > 0 && error instanceof CallError && error.offline) {
        return { rows: kept, next: null, old: true }
      }
      throw error
    }
  },
  painted() {
    const outbox = parcels()
    return {
      rows: this.tasks.map((task) => taskRow(task, outbox, Date.now())),
      outbox: outbox.map(parcelRow),
    }
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
  async sendOutbox() {
    const before = parcels().length
    if (before === 0) return
    await sendParcels(() => this.setData({ outbox: parcels().map(parcelRow) }))
    if (parcels().length < before) this.load()
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
