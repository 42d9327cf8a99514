import type { TaskCard, TaskView } from '../../../../../domain/casework/views'
import type { Tile } from '../../../../components/photo-tiles/tiles'
import { call } from '../../../../services/call'
import { CallError } from '../../../../services/call-error'
import { once } from '../../../../services/once'
import { fill, type PageState } from '../../../../services/page-state'
import { newRequestId } from '../../../../services/request-id'
import { parcelOf, put, sendParcels } from '../../outbox'
import { keptTasks } from '../../task-cache'
import { missingPhotos, type TaskPageView, type Tiles, taskPageView } from './task.view'

type Photos = WechatMiniprogram.CustomEvent<{ key: string; tiles: Tile[] }>
type Typed = WechatMiniprogram.CustomEvent<{ value: string }>
interface Kept {
  tiles: Tiles
  note: string
}

/** At the door: where, whom to call, what to photograph. Photos stay in the phone and leave through the outbox. */
Page({
  data: {
    state: 'loading' as PageState,
    stateMessage: '',
    view: null as TaskPageView | null,
    note: '',
    trouble: '',
    sending: false,
    problem: '',
  },
  caseId: '',
  task: null as TaskCard | TaskView | null,
  kept: { tiles: {}, note: '' } as Kept,

  onLoad({ id = '' }: { id?: string }) {
    this.caseId = id
    const parcel = parcelOf(id)
    this.kept = parcel ? { tiles: parcel.tiles, note: parcel.note } : restored(id)
    this.setData({ trouble: parcel?.reason ?? '', note: this.kept.note })
    this.load()
  },
  load() {
    return fill(this, async () => {
      this.task = await this.fetch()
      return { view: taskPageView(this.task, this.kept.tiles) }
    })
  },
  async fetch(): Promise<TaskCard | TaskView> {
    try {
      return await call('casework.task', { caseId: this.caseId })
    } catch (error) {
      const kept = keptTasks().find(({ caseId }) => caseId === this.caseId)
      if (kept && error instanceof CallError && error.offline) return kept
      throw error
    }
  },

  photos({ detail: { key, tiles } }: Photos) {
    this.keep({ tiles: { ...this.kept.tiles, [key]: tiles } })
    const index = this.data.view?.materials.findIndex((row) => row.key === key) ?? -1
    const row = this.data.view?.materials[index]
    if (row?.error) this.setData({ [`view.materials[${index}].tiles`]: tiles, [`view.materials[${index}].error`]: '' })
    else if (row) row.tiles = tiles
    if (this.data.problem) this.setData({ problem: '' })
  },
  type({ detail }: Typed) {
    this.keep({ note: detail.value })
  },
  keep(change: Partial<Kept>) {
    this.kept = { ...this.kept, ...change }
    wx.setStorageSync(keyOf(this.caseId), this.kept)
  },
  callApplicant() {
    const phoneNumber = this.data.view?.phone
    if (phoneNumber) wx.makePhoneCall({ phoneNumber }).catch(() => undefined)
  },
  navigate() {
    const location = this.task?.location
    if (!location) return
    wx.openLocation({ latitude: location.lat, longitude: location.lng, name: this.task!.addressText })
  },

  done() {
    const errors = missingPhotos(this.task!, this.kept.tiles)
    const fine = Object.keys(errors).length === 0
    const materials = this.data.view!.materials.map((row) => ({
      ...row,
      tiles: this.kept.tiles[row.key] ?? [],
      error: errors[row.key] ?? '',
    }))
    this.setData({ 'view.materials': materials, problem: fine ? '' : '还有没拍的材料，红字写着' })
    if (fine) once('task.done', () => this.send()).finally(() => this.setData({ sending: false }))
  },
  async send() {
    this.setData({ sending: true })
    const { caseId, version, applicantName, itemName } = this.task!
    put({
      caseId,
      version,
      requestId: newRequestId(),
      title: `${applicantName}：${itemName}`,
      tiles: this.kept.tiles,
      note: this.kept.note.trim(),
      state: 'waiting',
      reason: '',
      at: Date.now(),
    })
    wx.removeStorageSync(keyOf(caseId))
    await sendParcels()
    const left = parcelOf(caseId)
    if (left?.state === 'refused') {
      this.setData({ trouble: left.reason })
      return
    }
    wx.vibrateShort({ type: 'light' }).catch(() => undefined)
    wx.showToast(
      left ? { title: '没有信号，已存在手机里，有信号时自动交', icon: 'none' } : { title: '办好了', icon: 'success' },
    )
    // opened from a message there is no page behind this one
    if (getCurrentPages().length > 1) wx.navigateBack()
    else wx.redirectTo({ url: '/packages/worker/pages/tasks/tasks' })
  },
})

function keyOf(caseId: string): string {
  return `task.${caseId}`
}

function restored(caseId: string): Kept {
  return (wx.getStorageSync(keyOf(caseId)) as Kept) || { tiles: {}, note: '' }
}
