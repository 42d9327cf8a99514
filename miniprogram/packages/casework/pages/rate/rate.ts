import { call } from '../../../../services/call'
import { sentenceOf } from '../../../../services/call-error'
import { give } from '../../../../services/give'
import { once } from '../../../../services/once'
import { fill, type PageState } from '../../../../services/page-state'
import { rememberCase } from '../../fresh-case'
import { tagsFor, WORDS } from './rate.view'

type StarTap = WechatMiniprogram.TouchEvent<object, object, { score: number; tag: string }>
type Typed = WechatMiniprogram.CustomEvent<{ value: string }>

Page({
  data: {
    state: 'loading' as PageState,
    stateMessage: '',
    title: '',
    stars: [1, 2, 3, 4, 5],
    score: 0,
    words: '',
    tags: [] as { tag: string; on: boolean }[],
    sending: false,
    problem: '',
  },
  caseId: '',
  version: 0,
  comment: '',

  onLoad({ id = '' }: { id?: string }) {
    this.caseId = id
    this.load()
  },
  load() {
    return fill(this, async () => {
      const found = await call('casework.get', { caseId: this.caseId })
      this.version = found.version
      return { title: found.everyday || found.itemName }
    })
  },
  star({ currentTarget }: StarTap) {
    const { score } = currentTarget.dataset
    this.setData({ score, words: WORDS[score], tags: tagsFor(score).map((tag) => ({ tag, on: false })), problem: '' })
  },
  toggle({ currentTarget }: StarTap) {
    const index = this.data.tags.findIndex(({ tag }) => tag === currentTarget.dataset.tag)
    this.setData({ [`tags[${index}].on`]: !this.data.tags[index].on })
  },
  type({ detail }: Typed) {
    this.comment = detail.value
  },
  submit() {
    if (this.data.score === 0) {
      this.setData({ problem: '请先点几颗星' })
      return
    }
    once('rate.submit', () => this.send()).finally(() => this.setData({ sending: false }))
  },
  async send() {
    this.setData({ sending: true, problem: '' })
    const { score, tags } = this.data
    try {
      const view = await give('casework.rate', {
        caseId: this.caseId,
        version: this.version,
        score,
        tags: tags.filter(({ on }) => on).map(({ tag }) => tag),
        ...(this.comment.trim() ? { comment: this.comment.trim() } : {}),
      })
      rememberCase(view)
      wx.vibrateShort({ type: 'light' }).catch(() => undefined)
      wx.showToast({ title: '谢谢您', icon: 'success' })
      wx.navigateBack()
    } catch (error) {
      this.setData({ problem: sentenceOf(error) })
    }
  },
})
