import { present } from '../../../../../domain/kernel/objects/rules'
import { call } from '../../../../services/call'
import { CallError, sentenceOf } from '../../../../services/call-error'
import { asInput } from '../../../../services/drafts'
import { fieldOf } from '../../../../services/field-of'
import { goBack } from '../../../../services/go-back'
import { me } from '../../../../services/me'
import { once } from '../../../../services/one-at-a-time'
import { fill, UNFILLED } from '../../../../services/page-state'
import { passToNextPage } from '../../../../services/pass-to-page'
import { askToSubscribe, prepareSubscribe } from '../../../../services/subscribe'
import { type DraftSession, endDraft, hearSaving, openDraft } from '../../draft-session'
import { type ReviewGroup, reviewGroups } from './review.view'

type StepTap = WechatMiniprogram.TouchEvent<object, object, { step: number }>

Page({
  data: {
    ...UNFILLED,
    title: '',
    groups: fieldOf<ReviewGroup[]>([]),
    consent: false,
    sending: false,
    problem: '',
    /** the case that runs already, to be looked at instead */
    running: '',
  },
  itemId: '',
  session: fieldOf<DraftSession | null>(null),

  onLoad({ id = '' }: { id?: string }) {
    this.itemId = id
    this.load()
    prepareSubscribe().catch(() => undefined)
  },
  onShow() {
    hearSaving(() => undefined)
  },
  load(errors: Record<string, string> = {}) {
    return fill(this, async () => {
      this.session = await openDraft(this.itemId)
      const { item, keeper } = this.session
      return { title: item.everyday || item.name, groups: reviewGroups(item, keeper.current, await me(), errors) }
    })
  },
  retry() {
    this.load()
  },

  change({ currentTarget }: StepTap) {
    present(this.session).keeper.change({ step: currentTarget.dataset.step })
    goBack(`/packages/casework/pages/apply/apply?id=${this.itemId}`)
  },
  openRunning() {
    wx.navigateTo({ url: `/packages/casework/pages/case-detail/case-detail?id=${this.data.running}` })
  },
  toggleConsent() {
    this.setData({ consent: !this.data.consent, problem: '' })
  },
  submit() {
    if (!this.data.consent) {
      this.setData({ problem: '请先看一看、勾上“我同意”' })
      return
    }
    once('review.submit', async () => {
      this.setData({ sending: true, problem: '', running: '' })
      // The dialog has to open in the tap itself; whatever is answered, the application goes out.
      const { sentence } = await askToSubscribe(['caseProgress', 'supplementWanted', 'resultReady'])
      await this.send(sentence)
    }).finally(() => this.setData({ sending: false }))
  },
  async send(reminder: string) {
    try {
      await present(this.session).keeper.flush()
      const draft = present(this.session).keeper.current
      const view = await call('casework.submit', { ...asInput(draft), requestId: draft.submitId, consent: true })
      passToNextPage(view.caseId, view)
      endDraft()
      wx.vibrateShort({ type: 'light' }).catch(() => undefined)
      const query = `id=${view.caseId}&reminder=${encodeURIComponent(reminder)}`
      wx.reLaunch({ url: `/packages/casework/pages/submitted/submitted?${query}` })
    } catch (error) {
      const fields = error instanceof CallError ? error.fields : {}
      const running = error instanceof CallError ? (error.about.caseId ?? '') : ''
      this.setData({ problem: sentenceOf(error), running })
      if (Object.keys(fields).length > 0) await this.load(fields)
    }
  },
})
