import type { Item } from '../../../../../domain/catalog/views'
import { present } from '../../../../../domain/kernel/objects/rules'
import { ASKS, applyPage } from '../../../../services/addresses'
import { item as loadItem } from '../../../../services/catalog-cache'
import { fieldOf } from '../../../../services/field-of'
import { fill, OPENED_BY_ID, UNFILLED } from '../../../../services/page-state'
import { type Answer, type QuestionView, questionView, type VerdictView, verdictView } from './precheck.view'

type AnswerTap = WechatMiniprogram.TouchEvent<object, object, { answer: Answer }>
type Typed = WechatMiniprogram.CustomEvent<{ value: string }>

/** One question per screen, judged on the phone: nothing that is answered here leaves it. */
Page({
  data: {
    ...UNFILLED,
    title: '',
    question: fieldOf<QuestionView | null>(null),
    verdict: fieldOf<VerdictView | null>(null),
    number: '',
    problem: '',
    at: 0,
    canApply: false,
  },
  item: fieldOf<Item | null>(null),
  answers: fieldOf<Answer[]>([]),

  ...OPENED_BY_ID,
  ...ASKS,
  load() {
    return fill(this, async () => {
      this.item = await loadItem(this.id)
      return { title: this.item.everyday || this.item.name, canApply: this.item.online, ...this.screen(0) }
    })
  },
  screen(at: number) {
    const item = present(this.item)
    const question = questionView(item, at)
    return {
      at,
      number: '',
      problem: '',
      question,
      verdict: question ? null : verdictView(item, this.answers),
    }
  },

  answer({ currentTarget }: AnswerTap) {
    this.take(currentTarget.dataset.answer)
  },
  typeNumber({ detail }: Typed) {
    this.setData({ number: detail.value, problem: '' })
  },
  answerNumber() {
    const typed = this.data.number.trim()
    if (!/^\d+(\.\d+)?$/.test(typed)) return this.setData({ problem: '请填一个数字，比如 62' })
    this.take(Number(typed))
  },
  skip() {
    this.take(null)
  },
  take(answer: Answer) {
    this.answers = [...this.answers.slice(0, this.data.at), answer]
    this.setData(this.screen(this.data.at + 1))
  },
  back() {
    if (this.data.at === 0) wx.navigateBack()
    else this.setData(this.screen(this.data.at - 1))
  },
  again() {
    this.answers = []
    this.setData(this.screen(0))
  },
  apply() {
    wx.redirectTo({ url: applyPage(this.id) })
  },
})
