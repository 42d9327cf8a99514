import type { CaseView } from '../../../../../domain/casework/views'
import { present } from '../../../../../domain/kernel/objects/rules'
import { standingOf } from '../../../../components/outbox-list/outbox-list.view'
import { afterRestart, type Tile } from '../../../../components/photo-tiles/photo-tiles.view'
import { call } from '../../../../services/call'
import { fieldOf } from '../../../../services/field-of'
import { goBack } from '../../../../services/go-back'
import { once } from '../../../../services/one-at-a-time'
import { answerTo, type Finished, hold, put, sendParcels, watchOutbox } from '../../../../services/outbox'
import { fillKept, UNFILLED } from '../../../../services/page-state'
import { keepPapers, type Papers, packed, papersIn, papersOf, tilesChanged } from '../../../../services/papers'
import { passToNextPage } from '../../../../services/pass-to-page'
import { newRequestId } from '../../../../services/request-id'
import { forgetUnsent, unsent } from '../../../../services/unsent-storage'
import { type WantedView, wantedErrors, wantedViews } from './supplement.view'

type Changed = WechatMiniprogram.CustomEvent<{ key: string; tiles: Tile[] } | { value: string }>

/** What was asked for, nothing else. Photos go up at once where they can; what is finished leaves through the outbox. */
Page({
  data: {
    ...UNFILLED,
    title: '',
    wanted: fieldOf<WantedView[]>([]),
    note: '',
    /** handed to the outbox: what is said of it, whether it can still be corrected, why it came back */
    waits: '',
    correctable: false,
    trouble: '',
    sending: false,
    problem: '',
  },
  caseId: '',
  found: fieldOf<CaseView | null>(null),
  unwatch: () => fieldOf<unknown>(undefined),
  kept: fieldOf<Papers>({ requestId: '', tiles: {}, note: '' }),

  onLoad({ id = '' }: { id?: string }) {
    this.caseId = id
    const parcel = waitingOf(id)
    this.kept = parcel ? papersIn(parcel) : restored(id)
    this.setData(standingOf(parcel))
    this.load()
  },
  onShow() {
    this.unwatch = watchOutbox(() => this.heard())
  },
  onHide() {
    this.unwatch()
  },
  onUnload() {
    this.unwatch()
  },
  heard() {
    const parcel = waitingOf(this.caseId)
    const next = standingOf(parcel)
    // what the outbox noted on the photos belongs to what is shown
    if (parcel) this.kept = papersIn(parcel)
    this.setData(next)
    if (parcel?.state === 'refused') this.load()
  },
  /** Without a network what was asked for is known from the page before. */
  load() {
    return fillKept(
      this,
      `casework.get.${this.caseId}`,
      () => call('casework.get', { caseId: this.caseId }),
      (found) => this.shown(found),
    )
  },
  shown(found: CaseView) {
    this.found = found
    const { everyday, itemName } = found
    return { title: everyday || itemName, wanted: wantedViews(found, this.kept.tiles), note: this.kept.note }
  },
  changed({ detail }: Changed) {
    const { kept, caseId } = this
    const change = 'value' in detail ? { note: detail.value } : { tiles: { ...kept.tiles, [detail.key]: detail.tiles } }
    this.kept = { ...kept, ...change }
    keepPapers(this.kept, waitingOf(caseId), keyOf(caseId))
    if ('key' in detail) this.setData(tilesChanged(this.data.wanted, 'wanted', detail))
  },
  submit() {
    const errors = wantedErrors(present(this.found), this.kept.tiles)
    const wanted = wantedViews(present(this.found), this.kept.tiles).map((row) => ({
      ...row,
      error: errors[row.key] ?? '',
    }))
    const fine = Object.keys(errors).length === 0
    this.setData({ wanted, problem: fine ? '' : '还有没拍好的，红字写着' })
    if (fine) once('supplement.submit', () => this.send()).finally(() => this.setData({ sending: false }))
  },
  sendNow() {
    once('supplement.submit', sendParcels)
  },
  /** Takes it out of the outbox again, as long as it is not on its way. */
  correct() {
    if (!hold(this.kept.requestId)) return
    this.heard()
    if (this.found) this.setData(this.shown(this.found))
  },
  async send() {
    this.setData({ sending: true })
    const supplement = supplementOf(present(this.found), this.kept)
    put(supplement)
    forgetUnsent(keyOf(this.caseId))
    await sendParcels()
    const left = waitingOf(this.caseId)
    if (left?.state === 'refused') return
    const answer = answerTo(supplement)
    if (answer) passToNextPage(this.caseId, answer)
    wx.vibrateShort({ type: 'light' }).catch(() => undefined)
    const later = left?.reason || '没有信号，已存在手机里，有信号时自动交'
    wx.showToast(left ? { title: later, icon: 'none' } : { title: '补好了', icon: 'success' })
    goBack(`/packages/casework/pages/case-detail/case-detail?id=${this.caseId}`)
  },
})

const waitingOf = (caseId: string) => papersOf('casework.supplement', caseId)

function supplementOf(found: CaseView, papers: Papers): Finished<'casework.supplement'> {
  return {
    ...packed(papers, found),
    action: 'casework.supplement',
    title: `补材料：${found.everyday || found.itemName}`,
    page: `/packages/casework/pages/supplement/supplement?id=${found.caseId}`,
  }
}

function keyOf(caseId: string): string {
  return `supplement.${caseId}`
}

function restored(caseId: string): Papers {
  const kept = unsent<Papers>(keyOf(caseId))
  const requestId = kept?.requestId || newRequestId()
  if (!kept) return { requestId, tiles: {}, note: '' }
  const tiles = Object.fromEntries(Object.entries(kept.tiles).map(([key, list]) => [key, afterRestart(list)]))
  return { ...kept, requestId, tiles }
}
