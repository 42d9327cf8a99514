import { isKeyOf } from '../../../domain/kernel/objects/rules'
import { ASK_PAGE } from '../../services/addresses'
import { appearance } from '../../services/appearance'
import { knownCommunity } from '../../services/community'
import {
  ERROR_STATES,
  type ErrorState,
  errorStateOf,
  type Failure,
  WAY_WORDS,
  type Way,
} from '../../services/error-states'
import { fieldOf } from '../../services/field-of'
import { showPrivacyQuestionWith } from '../../services/privacy'

type Decide = Parameters<NonNullable<Parameters<typeof showPrivacyQuestionWith>[0]>>[0]
let pending: Decide | null = null

type WayTap = WechatMiniprogram.TouchEvent<object, object, { way: Way }>

/** Around every page: text size, dark colours, the waiting, failed and offline states, and WeChat's privacy question. */
Component({
  options: { multipleSlots: true },
  properties: {
    /** a PageState: loading, ready, or the code of what went wrong */
    state: { type: String, value: 'ready' },
    /** what went wrong, a sentence */
    message: { type: String, value: '' },
    /** when what is shown was read, a sentence; '': just now */
    asOf: { type: String, value: '' },
    /** lines of the skeleton, about as many as the page will show */
    lines: { type: Number, value: 4 },
  },
  data: {
    look: '',
    privacyAsked: false,
    blocks: fieldOf<number[]>([]),
    face: fieldOf<DrawnFace | null>(null),
    registering: false,
  },
  observers: {
    /** The first answer of the server may have turned elder mode on. */
    state(state: string) {
      this.refreshLook()
      const face = isKeyOf(ERROR_STATES, state) ? drawn(state) : null
      if (face || this.data.face) this.setData({ face })
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
      this.backFromRegistration()
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
    again() {
      this.triggerEvent('retry')
    },
    go({ currentTarget }: WayTap) {
      const { way } = currentTarget.dataset
      if (way === 'retry') this.triggerEvent('retry')
      else WAYS[way]()
      if (way === 'register') this.setData({ registering: true })
    },
    /** Who has registered meanwhile sees what they came for. */
    backFromRegistration() {
      if (!this.data.registering) return
      this.setData({ registering: false })
      if (this.data.state === 'NEED_PROFILE') this.triggerEvent('retry')
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

const WAYS: Record<Exclude<Way, 'retry'>, () => void> = {
  register: () => wx.navigateTo({ url: '/packages/people/pages/profile/profile?then=back' }),
  home: () => wx.switchTab({ url: '/pages/home/home' }),
  ask: () => wx.navigateTo({ url: ASK_PAGE }),
  call() {
    wx.makePhoneCall({ phoneNumber: knownCommunity()?.phone ?? '' }).catch(() => undefined)
  },
}

type DrawnFace = Omit<ErrorState, 'ways'> & { ways: { way: Way; words: string }[] }

function drawn(failure: Failure): DrawnFace {
  const home = getCurrentPages().slice(-1)[0]?.route === 'pages/home/home'
  const face = errorStateOf(failure, { phone: knownCommunity()?.phone ?? '', home })
  return { ...face, ways: face.ways.map((way) => ({ way, words: WAY_WORDS[way] })) }
}
