import type { TaskCard, TaskView } from '../../../../../domain/casework/views'
import { present } from '../../../../../domain/kernel/objects/rules'
import { standingOf } from '../../../../components/outbox-list/outbox-list.view'
import type { Tile } from '../../../../components/photo-tiles/photo-tiles.view'
import { call } from '../../../../services/call'
import { CallError } from '../../../../services/call-error'
import { dial } from '../../../../services/dial'
import { fieldOf } from '../../../../services/field-of'
import { goBack } from '../../../../services/go-back'
import { once } from '../../../../services/one-at-a-time'
import { hold, put, sendParcels } from '../../../../services/outbox'
import { fill, UNFILLED } from '../../../../services/page-state'
import {
  bringsPapers,
  keepPapers,
  NOTHING_BROUGHT,
  type Papers,
  papersIn,
  tellPacked,
  tilesChanged,
} from '../../../../services/papers'
import { sendOnce } from '../../../../services/sending'
import { forgetUnsent } from '../../../../services/unsent-storage'
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
    ...NOTHING_BROUGHT,
  },
  task: fieldOf<TaskCard | TaskView | null>(null),

  ...bringsPapers('casework.collect', keyOf),
  /** Where the visit stands that was handed to the outbox. */
  standing() {
    return standingOf(visitOf(this.id))
  },
  heard() {
    const { waits } = this.data
    const next = this.standing()
    this.setData(next)
    // what the outbox noted on the photos, that one of them cannot be used, belongs to what is shown
    const parcel = visitOf(this.id)
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
      const task = await call('casework.task', { caseId: this.id })
      if (task.state === 'open') keepTask(task)
      return task
    } catch (error) {
      const kept = keptTasks().find(({ caseId }) => caseId === this.id)
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
    keepPapers(this.kept, visitOf(this.id), keyOf(this.id))
  },
  callApplicant() {
    dial(this.data.view?.phone)
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
    if (fine) sendOnce(this, 'task.done', () => this.send())
  },
  sendNow() {
    once('task.done', sendParcels)
  },
  /** Takes the visit out of the outbox again, as long as it is not on its way. */
  correct() {
    if (!hold(this.kept.requestId)) return
    this.kept = papersIn(present(visitOf(this.id)))
    this.setData({ note: this.kept.note })
    this.load()
  },
  async send() {
    put(finished(present(this.task), this.kept))
    forgetUnsent(keyOf(this.id))
    await sendParcels()
    const left = visitOf(this.id)
    if (left?.state === 'refused') return
    tellPacked(left, '办好了')
    goBack('/packages/worker/pages/tasks/tasks')
  },
})

function keyOf(caseId: string): string {
  return `task.${caseId}`
}
