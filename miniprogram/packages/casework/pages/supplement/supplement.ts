import type { CaseView } from '../../../../../domain/casework/views'
import { present } from '../../../../../domain/kernel/objects/rules'
import { standingOf } from '../../../../components/outbox-list/outbox-list.view'
import type { Tile } from '../../../../components/photo-tiles/photo-tiles.view'
import { casePage } from '../../../../services/addresses'
import { call } from '../../../../services/call'
import { fieldOf } from '../../../../services/field-of'
import { goBack } from '../../../../services/go-back'
import { once } from '../../../../services/one-at-a-time'
import { answerTo, type Finished, hold, put, sendParcels } from '../../../../services/outbox'
import { fillKept, UNFILLED } from '../../../../services/page-state'
import {
  bringsPapers,
  keepPapers,
  NOTHING_BROUGHT,
  type Papers,
  packed,
  papersIn,
  papersOf,
  tellPacked,
  tilesChanged,
} from '../../../../services/papers'
import { passToNextPage } from '../../../../services/pass-to-page'
import { sendOnce } from '../../../../services/sending'
import { forgetUnsent } from '../../../../services/unsent-storage'
import { type WantedView, wantedErrors, wantedViews } from './supplement.view'

type Changed = WechatMiniprogram.CustomEvent<{ key: string; tiles: Tile[] } | { value: string }>

/** What was asked for, nothing else. Photos go up at once where they can; what is finished leaves through the outbox. */
Page({
  data: {
    ...UNFILLED,
    title: '',
    wanted: fieldOf<WantedView[]>([]),
    ...NOTHING_BROUGHT,
  },
  found: fieldOf<CaseView | null>(null),

  ...bringsPapers('casework.supplement', keyOf),
  heard() {
    const parcel = waitingOf(this.id)
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
      `casework.get.${this.id}`,
      () => call('casework.get', { caseId: this.id }),
      (found) => this.shown(found),
    )
  },
  shown(found: CaseView) {
    this.found = found
    const { everyday, itemName } = found
    return { title: everyday || itemName, wanted: wantedViews(found, this.kept.tiles), note: this.kept.note }
  },
  changed({ detail }: Changed) {
    const { kept, id } = this
    const change = 'value' in detail ? { note: detail.value } : { tiles: { ...kept.tiles, [detail.key]: detail.tiles } }
    this.kept = { ...kept, ...change }
    keepPapers(this.kept, waitingOf(id), keyOf(id))
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
    if (fine) sendOnce(this, 'supplement.submit', () => this.send())
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
    const supplement = supplementOf(present(this.found), this.kept)
    put(supplement)
    forgetUnsent(keyOf(this.id))
    await sendParcels()
    const left = waitingOf(this.id)
    if (left?.state === 'refused') return
    const answer = answerTo(supplement)
    if (answer) passToNextPage(this.id, answer)
    tellPacked(left, '补好了')
    goBack(casePage(this.id))
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
