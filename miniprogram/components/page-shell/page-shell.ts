import { appearance } from '../../services/appearance'
import { showPrivacyQuestionWith } from '../../services/privacy'

type Decide = Parameters<NonNullable<Parameters<typeof showPrivacyQuestionWith>[0]>>[0]
let pending: Decide | null = null

/** Around every page: text size, dark colours, the waiting, failed and offline states, and WeChat's privacy question. */
Component({
  options: { multipleSlots: true },
  properties: {
    /** loading | ready | error | offline */
    state: { type: String, value: 'ready' },
    /** what went wrong, a sentence */
    message: { type: String, value: '' },
    /** lines of the skeleton, about as many as the page will show */
    lines: { type: Number, value: 4 },
  },
  data: { look: '', privacyAsked: false, blocks: [] as number[] },
  observers: {
    /** The first answer of the server may have turned elder mode on. */
    state() {
      this.refreshLook()
    },
  },
  lifetimes: {
    attached() {
      this.setData({ look: appearance().style, blocks: Array.from({ length: this.data.lines }, (_, index) => index) })
      this.listen()
    },
    detached: () => showPrivacyQuestionWith(null),
  },
  pageLifetimes: {
    show() {
      this.refreshLook()
      this.listen()
    },
  },
  methods: {
    listen() {
      showPrivacyQuestionWith((decide) => {
        pending = decide
        this.setData({ privacyAsked: true })
      })
    },
    refreshLook() {
      const { style } = appearance()
      if (style !== this.data.look) this.setData({ look: style })
    },
    retry() {
      this.triggerEvent('retry')
    },
    openPrivacyGuide() {
      wx.openPrivacyContract({})
    },
    agree() {
      this.answer({ event: 'agree', buttonId: 'privacy-agree' })
    },
    refuse() {
      this.answer({ event: 'disagree' })
    },
    answer(answer: Parameters<Decide>[0]) {
      this.setData({ privacyAsked: false })
      pending?.(answer)
      pending = null
    },
  },
})
