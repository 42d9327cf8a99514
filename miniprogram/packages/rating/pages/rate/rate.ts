import { call } from '../../../../services/call'
import { CallError, sentenceOf } from '../../../../services/call-error'
import { fieldOf } from '../../../../services/field-of'
import { goBack } from '../../../../services/go-back'
import { once } from '../../../../services/one-at-a-time'
import { fill, UNFILLED } from '../../../../services/page-state'
import { passToNextPage } from '../../../../services/pass-to-page'
import { sendCommand } from '../../../../services/send-command'
import { forgetTyped, keepTyped, typedBefore } from '../../../../services/typed-text'
import { SUBJECTS, type Subject, tagsFor, WORDS } from './rate.view'

type StarTap = WechatMiniprogram.TouchEvent<object, object, { score: number; tag: string }>
type Typed = WechatMiniprogram.CustomEvent<{ value: string }>
interface Rating {
  score: number
  tags: string[]
  comment: string
}

/** Stars and a word, of a case or an order; the server knows which side of an order rates. */
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
    sending: false,
    problem: '',
  },
  subject: fieldOf<Subject>('case'),
  id: '',
  version: 0,
  rating: fieldOf<Rating>({ score: 0, tags: [], comment: '' }),

  onLoad({ of, id = '' }: { of?: string; id?: string }) {
    this.subject = of === 'order' ? 'order' : 'case'
    this.id = id
    this.rating = typedBefore<Rating>(this.key()) ?? this.rating
    this.load()
  },
  load() {
    return fill(this, async () => {
      const { title, version, mayRate } = await this.find()
      const { longest, notNow } = SUBJECTS[this.subject]
      if (!mayRate) throw new CallError('NOT_NOW', notNow)
      this.version = version
      return { title, longest, comment: this.rating.comment, ...this.starred() }
    })
  },
  async find() {
    if (this.subject === 'order') {
      const order = await call('volunteering.get', { orderId: this.id })
      const mayRate = order.available.includes('rate')
      return { title: SUBJECTS.order.title(order), version: order.version, mayRate }
    }
    const found = await call('casework.get', { caseId: this.id })
    const mayRate = found.available.includes('rate')
    return { title: SUBJECTS.case.title(found), version: found.version, mayRate }
  },
  key() {
    return `rating.${this.id}`
  },
  starred() {
    const { score, tags } = this.rating
    const offered = tagsFor(this.subject, score).map((tag) => ({ tag, on: tags.includes(tag) }))
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
    once('rate.submit', () => this.send()).finally(() => this.setData({ sending: false }))
  },
  async send() {
    this.setData({ sending: true, problem: '' })
    try {
      passToNextPage(this.id, await this.give())
      forgetTyped(this.key())
      wx.vibrateShort({ type: 'light' }).catch(() => undefined)
      wx.showToast({ title: '谢谢您', icon: 'success' })
      goBack(`${SUBJECTS[this.subject].page}?id=${this.id}`)
    } catch (error) {
      await this.retryable(error)
    }
  },
  give() {
    const { score, tags } = this.rating
    const comment = this.rating.comment.trim()
    const told = { version: this.version, score, ...(comment ? { comment } : {}) }
    return this.subject === 'order'
      ? sendCommand('volunteering.rate', { orderId: this.id, ...told })
      : sendCommand('casework.rate', { caseId: this.id, ...told, tags })
  },
  /** Somebody else moved it on meanwhile: with the new version the next tap goes through. */
  async retryable(error: unknown) {
    if (error instanceof CallError && error.code === 'CONFLICT') {
      const found = await this.find().catch(() => null)
      if (found) this.version = found.version
    }
    const fields = error instanceof CallError ? error.fields : {}
    this.setData({ problem: fields.comment ?? sentenceOf(error) })
  },
})
