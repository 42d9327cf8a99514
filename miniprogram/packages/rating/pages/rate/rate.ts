import { call } from '../../../../services/call'
import { CallError } from '../../../../services/call-error'
import { fieldOf } from '../../../../services/field-of'
import { goBack } from '../../../../services/go-back'
import { fill, OPENED_BY_ID, UNFILLED } from '../../../../services/page-state'
import { passToNextPage } from '../../../../services/pass-to-page'
import { sendCommand } from '../../../../services/send-command'
import { refusalOf, sendOnce, UNSENT } from '../../../../services/sending'
import { forgetTyped, keepTyped, typedBefore } from '../../../../services/typed-text'
import { formOfCase, formOfOrder, NOTHING_ASKED, type RateForm, tagsFor, WORDS } from './rate.view'

type StarTap = WechatMiniprogram.TouchEvent<object, object, { score: number; tag: string }>
type Typed = WechatMiniprogram.CustomEvent<{ value: string }>
interface Rating {
  score: number
  tags: string[]
  comment: string
}

/** Stars and a word, of an order or a case of whatever kind; the server knows which side of an order rates. */
Page({
  data: {
    ...UNFILLED,
    title: '',
    stars: [1, 2, 3, 4, 5],
    score: 0,
    words: '',
    tags: fieldOf<{ tag: string; on: boolean }[]>([]),
    comment: '',
    longest: 200,
    ...UNSENT,
  },
  /** order; case, which is an application; else the name of another kind of case */
  of: 'case',
  form: fieldOf<RateForm>(NOTHING_ASKED),
  rating: fieldOf<Rating>({ score: 0, tags: [], comment: '' }),

  ...OPENED_BY_ID,
  onLoad({ of, id = '' }: { of?: string; id?: string }) {
    this.of = of || 'case'
    this.id = id
    this.rating = typedBefore<Rating>(this.key()) ?? this.rating
    this.load()
  },
  load() {
    return fill(this, async () => {
      this.form = await this.find()
      const { title, longest, mayRate, notNow } = this.form
      if (!mayRate) throw new CallError('NOT_NOW', notNow)
      return { title, longest, comment: this.rating.comment, ...this.starred() }
    })
  },
  async find(): Promise<RateForm> {
    if (this.of === 'order') return formOfOrder(await call('volunteering.get', { orderId: this.id }))
    const kind = this.of === 'case' ? 'application' : this.of
    return formOfCase(await call('casework.ratingForm', { caseId: this.id, kind }))
  },
  key() {
    return `rating.${this.id}`
  },
  starred() {
    const { score, tags } = this.rating
    const offered = tagsFor(this.form, score).map((tag) => ({ tag, on: tags.includes(tag) }))
    return { score, words: WORDS[score], tags: offered }
  },
  change(part: Partial<Rating>) {
    this.rating = { ...this.rating, ...part }
    keepTyped(this.key(), this.rating)
  },
  star({ currentTarget }: StarTap) {
    this.change({ score: currentTarget.dataset.score, tags: [] })
    this.setData({ ...this.starred(), problem: '' })
  },
  toggle({ currentTarget }: StarTap) {
    const { tag } = currentTarget.dataset
    const index = this.data.tags.findIndex((offered) => offered.tag === tag)
    const on = !this.data.tags[index]?.on
    this.setData({ [`tags[${index}].on`]: on })
    this.change({ tags: on ? [...this.rating.tags, tag] : this.rating.tags.filter((chosen) => chosen !== tag) })
  },
  type({ detail }: Typed) {
    this.change({ comment: detail.value })
  },
  submit() {
    if (this.rating.score === 0) {
      this.setData({ problem: '请先点几颗星' })
      return
    }
    sendOnce(this, 'rate.submit', () => this.send())
  },
  async send() {
    this.setData({ problem: '' })
    try {
      passToNextPage(this.id, await this.give())
      forgetTyped(this.key())
      wx.vibrateShort({ type: 'light' }).catch(() => undefined)
      wx.showToast({ title: '谢谢您', icon: 'success' })
      goBack(this.form.page)
    } catch (error) {
      await this.retryable(error)
    }
  },
  give() {
    const { score, tags } = this.rating
    const comment = this.rating.comment.trim()
    const told = { version: this.form.version, score, ...(comment ? { comment } : {}) }
    if (this.of === 'order') return sendCommand('volunteering.rate', { orderId: this.id, ...told })
    const kind = this.of === 'case' ? {} : { kind: this.of }
    return sendCommand('casework.rate', { caseId: this.id, ...told, tags, ...kind })
  },
  /** Somebody else moved it on meanwhile: with the new version the next tap goes through. */
  async retryable(error: unknown) {
    if (error instanceof CallError && error.code === 'CONFLICT') {
      this.form = await this.find().catch(() => this.form)
    }
    const { problem, problems } = refusalOf(error)
    this.setData({ problem: problems.comment ?? problem })
  },
})
