import { present } from '../../../../../domain/kernel/objects/rules'
import { applyPage, casePage } from '../../../../services/addresses'
import { call } from '../../../../services/call'
import { CallError } from '../../../../services/call-error'
import { asInput } from '../../../../services/drafts'
import { fieldOf } from '../../../../services/field-of'
import { goBack } from '../../../../services/go-back'
import { me } from '../../../../services/me'
import { fill, OPENED_BY_ID, UNFILLED } from '../../../../services/page-state'
import { passToNextPage } from '../../../../services/pass-to-page'
import { CONSENT, NO_CONSENT, refusalOf, sendOnce, UNSENT } from '../../../../services/sending'
import { ASKS_TO_SUBSCRIBE, askToSubscribe } from '../../../../services/subscribe'
import { type DraftSession, endDraft, hearSaving, openDraft } from '../../draft-session'
import { type ReviewGroup, reviewGroups } from './review.view'

type StepTap = WechatMiniprogram.TouchEvent<object, object, { step: number }>

Page({
  data: {
    ...UNFILLED,
    title: '',
    groups: fieldOf<ReviewGroup[]>([]),
    consent: false,
    ...UNSENT,
    /** the case that runs already, to be looked at instead */
    running: '',
  },
  session: fieldOf<DraftSession | null>(null),

  ...OPENED_BY_ID,
  ...ASKS_TO_SUBSCRIBE,
  ...CONSENT,
  onShow() {
    hearSaving(() => undefined)
  },
  load(errors: Record<string, string> = {}) {
    return fill(this, async () => {
      this.session = await openDraft(this.id)
      const { item, keeper } = this.session
      return { title: item.everyday || item.name, groups: reviewGroups(item, keeper.current, await me(), errors) }
    })
  },
  retry() {
    this.load()
  },

  change({ currentTarget }: StepTap) {
    present(this.session).keeper.change({ step: currentTarget.dataset.step })
    goBack(applyPage(this.id))
  },
  openRunning() {
    wx.navigateTo({ url: casePage(this.data.running) })
  },
  submit() {
    if (!this.data.consent) {
      this.setData({ problem: NO_CONSENT })
      return
    }
    sendOnce(this, 'review.submit', async () => {
      this.setData({ problem: '', running: '' })
      // The dialog has to open in the tap itself; whatever is answered, the application goes out.
      const { sentence } = await askToSubscribe(['caseProgress', 'supplementWanted', 'resultReady'])
      await this.send(sentence)
    })
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
      const { problem, problems } = refusalOf(error)
      const running = error instanceof CallError ? (error.about.caseId ?? '') : ''
      this.setData({ problem, running })
      if (Object.keys(problems).length > 0) await this.load(problems)
    }
  },
})
