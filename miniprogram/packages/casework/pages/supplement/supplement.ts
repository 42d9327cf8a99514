import type { CaseView } from '../../../../../domain/casework/views'
import { present } from '../../../../../domain/kernel/objects/rules'
import { afterRestart, type Tile } from '../../../../components/photo-tiles/photo-tiles.view'
import { call } from '../../../../services/call'
import { sentenceOf } from '../../../../services/call-error'
import { fieldOf } from '../../../../services/field-of'
import { goBack } from '../../../../services/go-back'
import { once } from '../../../../services/one-at-a-time'
import { fill, UNFILLED } from '../../../../services/page-state'
import { passToNextPage } from '../../../../services/pass-to-page'
import { sendCommand } from '../../../../services/send-command'
import { forgetUnsent, keepUnsent, unsent } from '../../../../services/unsent-storage'
import { supplementMaterials, type Tiles, type WantedView, wantedErrors, wantedViews } from './supplement.view'

type Photos = WechatMiniprogram.CustomEvent<{ key: string; tiles: Tile[] }>
type Typed = WechatMiniprogram.CustomEvent<{ value: string }>
interface Kept {
  tiles: Tiles
  note: string
}

/** What was asked for, nothing else; kept in the phone until it is sent. */
Page({
  data: {
    ...UNFILLED,
    title: '',
    wanted: fieldOf<WantedView[]>([]),
    note: '',
    sending: false,
    problem: '',
  },
  caseId: '',
  found: fieldOf<CaseView | null>(null),
  kept: fieldOf<Kept>({ tiles: {}, note: '' }),

  onLoad({ id = '' }: { id?: string }) {
    this.caseId = id
    this.kept = restored(id)
    this.load()
  },
  load() {
    return fill(this, async () => {
      this.found = await call('casework.get', { caseId: this.caseId })
      const { everyday, itemName } = this.found
      return { title: everyday || itemName, wanted: wantedViews(this.found, this.kept.tiles), note: this.kept.note }
    })
  },
  photos({ detail: { key, tiles } }: Photos) {
    this.keep({ tiles: { ...this.kept.tiles, [key]: tiles } })
    const index = this.data.wanted.findIndex((row) => row.key === key)
    const row = this.data.wanted[index]
    if (row?.error) this.setData({ [`wanted[${index}].tiles`]: tiles, [`wanted[${index}].error`]: '' })
    else if (row) row.tiles = tiles
    if (this.data.problem) this.setData({ problem: '' })
  },
  type({ detail }: Typed) {
    this.keep({ note: detail.value })
  },
  keep(change: Partial<Kept>) {
    this.kept = { ...this.kept, ...change }
    keepUnsent(keyOf(this.caseId), this.kept)
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
  async send() {
    this.setData({ sending: true })
    try {
      const { tiles, note } = this.kept
      const view = await sendCommand('casework.supplement', {
        caseId: this.caseId,
        version: present(this.found).version,
        materials: supplementMaterials(tiles),
        ...(note.trim() ? { note: note.trim() } : {}),
      })
      forgetUnsent(keyOf(this.caseId))
      passToNextPage(view.caseId, view)
      wx.vibrateShort({ type: 'light' }).catch(() => undefined)
      wx.showToast({ title: '补好了', icon: 'success' })
      goBack(`/packages/casework/pages/case-detail/case-detail?id=${this.caseId}`)
    } catch (error) {
      this.setData({ problem: sentenceOf(error) })
    }
  },
})

function keyOf(caseId: string): string {
  return `supplement.${caseId}`
}

function restored(caseId: string): Kept {
  const kept = unsent<Kept>(keyOf(caseId))
  if (!kept) return { tiles: {}, note: '' }
  const tiles = Object.fromEntries(Object.entries(kept.tiles).map(([key, list]) => [key, afterRestart(list)]))
  return { ...kept, tiles }
}
