import type { TaskCard, TaskView } from '../../../../../domain/casework/views'
import { present } from '../../../../../domain/kernel/objects/rules'
import { standingOf } from '../../../../components/outbox-list/outbox-list.view'
import type { Tile } from '../../../../components/photo-tiles/photo-tiles.view'
import { call } from '../../../../services/call'
import { CallError } from '../../../../services/call-error'
import { fieldOf } from '../../../../services/field-of'
import { goBack } from '../../../../services/go-back'
import { once } from '../../../../services/one-at-a-time'
import { hold, put, sendParcels, watchOutbox } from '../../../../services/outbox'
import { fill, UNFILLED } from '../../../../services/page-state'
import { keepPapers, type Papers, papersIn, tilesChanged } from '../../../../services/papers'
import { newRequestId } from '../../../../services/request-id'
import { forgetUnsent, unsent } from '../../../../services/unsent-storage'
import { keepTask, keptTasks } from '../../task-cache'
import { finished, visitOf } from '../../visit'
import { missingPhotos, type TaskPageView, taskPageView } from './task.view'

type Photos = WechatMiniprogram.CustomEvent<{ key: string; tiles: Tile[] }>
type Typed = WechatMiniprogram.CustomEvent<{ value: string }>

/** At the door: where, whom to call, what to photograph. Photos stay in the phone and leave through the outbox. */
Page({
  data: {
    ...UNFILLED,
    view: fieldOf<TaskPageView | null>(null),
    note: '',
    trouble: '',
    /** done, and waiting in the outbox: what is said of it, and whether it can still be corrected */
    waits: '',
    correctable: false,
    sending: false,
    problem: '',
  },
  caseId: '',
  task: fieldOf<TaskCard | TaskView | null>(null),
  kept: fieldOf<Papers>({ requestId: '', tiles: {}, note: '' }),
  unwatch: () => fieldOf<unknown>(undefined),

  onLoad({ id = '' }: { id?: string }) {
    this.caseId = id
    const parcel = visitOf(id)
    this.kept = parcel ? papersIn(parcel) : restored(id)
    this.setData({ note: this.kept.note, ...this.standing() })
    this.unwatch = watchOutbox(() => this.heard())
    this.load()
  },
  onUnload() {
    this.unwatch()
  },
  /** Where the visit stands that was handed to the outbox. */
  standing() {
    return standingOf(visitOf(this.caseId))
  },
  heard() {
    const { waits } = this.data
    const next = this.standing()
    this.setData(next)
    // what the outbox noted on the photos, that one of them cannot be used, belongs to what is shown
    const parcel = visitOf(this.caseId)
    if (parcel && !next.waits) this.kept = papersIn(parcel)
    if (waits && !next.waits) this.load()
  },
  load() {
    return fill(this, async () => {
      this.task = await this.fetch()
      return { view: taskPageView(this.task, this.kept.tiles) }
    })
  },
  async fetch(): Promise<TaskCard | TaskView> {
    try {
      const task = await call('casework.task', { caseId: this.caseId })
      if (task.state === 'open') keepTask(task)
      return task
    } catch (error) {
      const kept = keptTasks().find(({ caseId }) => caseId === this.caseId)
      if (kept && error instanceof CallError && error.offline) return kept
      throw error
    }
  },

  photos({ detail }: Photos) {
    this.keep({ tiles: { ...this.kept.tiles, [detail.key]: detail.tiles } })
    this.setData(tilesChanged(this.data.view?.materials ?? [], 'view.materials', detail))
  },
  type({ detail }: Typed) {
    this.keep({ note: detail.value })
  },
  keep(change: Partial<Papers>) {
    this.kept = { ...this.kept, ...change }
    keepPapers(this.kept, visitOf(this.caseId), keyOf(this.caseId))
  },
  callApplicant() {
    const phoneNumber = this.data.view?.phone
    if (phoneNumber) wx.makePhoneCall({ phoneNumber }).catch(() => undefined)
  },
  navigate() {
    const location = this.task?.location
    if (!location) return
    wx.openLocation({ latitude: location.lat, longitude: location.lng, name: present(this.task).addressText })
  },

  done() {
    const errors = missingPhotos(present(this.task), this.kept.tiles)
    const fine = Object.keys(errors).length === 0
    const materials = present(this.data.view).materials.map((row) => ({
      ...row,
      tiles: this.kept.tiles[row.key] ?? [],
      error: errors[row.key] ?? '',
    }))
    this.setData({ 'view.materials': materials, problem: fine ? '' : '还有没拍的材料，红字写着' })
    if (fine) once('task.done', () => this.send()).finally(() => this.setData({ sending: false }))
  },
  sendNow() {
    once('task.done', sendParcels)
  },
  /** Takes the visit out of the outbox again, as long as it is not on its way. */
  correct() {
    if (!hold(this.kept.requestId)) return
    this.kept = papersIn(present(visitOf(this.caseId)))
    this.setData({ note: this.kept.note })
    this.load()
  },
  async send() {
    this.setData({ sending: true })
    put(finished(present(this.task), this.kept))
    forgetUnsent(keyOf(this.caseId))
    await sendParcels()
    const left = visitOf(this.caseId)
    if (left?.state === 'refused') return
    wx.vibrateShort({ type: 'light' }).catch(() => undefined)
    const later = left?.reason || '没有信号，已存在手机里，有信号时自动交'
    wx.showToast(left ? { title: later, icon: 'none' } : { title: '办好了', icon: 'success' })
    goBack('/packages/worker/pages/tasks/tasks')
  },
})

function keyOf(caseId: string): string {
  return `task.${caseId}`
}

function restored(caseId: string): Papers {
  return unsent<Papers>(keyOf(caseId)) ?? { requestId: newRequestId(), tiles: {}, note: '' }
}
