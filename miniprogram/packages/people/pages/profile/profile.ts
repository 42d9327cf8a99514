import type { Me } from '../../../../../domain/people/views'
import { CallError, sentenceOf } from '../../../../services/call-error'
import { give, isInDoubt } from '../../../../services/give'
import { forgetMe, me, rememberMe } from '../../../../services/me'
import { once } from '../../../../services/once'
import { fill, type PageState } from '../../../../services/page-state'
import { chooseCommunity } from '../../../../services/visited-community'
import { EMPTY, fieldProblems, idProblem, type PersonForm, personProblems } from '../../person-form'
import { type ProfileView, profileInput, profileView } from './profile.view'

type Typed = WechatMiniprogram.CustomEvent<{ value: string }, object, { key: keyof PersonForm }>
type PhoneAnswer = WechatMiniprogram.CustomEvent<{ code?: string; errMsg: string }>
type Address = WechatMiniprogram.CustomEvent<Pick<PersonForm, 'buildingId' | 'unit' | 'room'>>

/** Who I am, asked once: what is known is shown and only asked again after 改. */
Page({
  data: {
    state: 'loading' as PageState,
    stateMessage: '',
    view: null as ProfileView | null,
    form: EMPTY,
    /** phone by WeChat's button, or typed */
    typing: false,
    gotPhone: false,
    consent: false,
    problems: {} as Record<string, string>,
    problem: '',
    sending: false,
  },
  current: null as Me | null,
  phoneCode: '',

  onLoad() {
    this.load()
  },
  load() {
    return fill(this, async () => {
      this.current = await me()
      return { view: profileView(this.current), form: { ...EMPTY, name: this.current.name ?? '' } }
    })
  },

  type({ currentTarget, detail }: Typed) {
    const { key } = currentTarget.dataset
    this.data.form = { ...this.data.form, [key]: detail.value }
    if (this.data.problems[key]) this.setData({ [`problems.${key}`]: '' })
  },
  /** The box for a typed ID number says what is wrong when it is left. */
  checkId() {
    this.setData({ 'problems.idNumber': idProblem(this.data.form.idNumber, Date.now()) })
  },
  address({ detail }: Address) {
    this.data.form = { ...this.data.form, ...detail }
    this.setData({ 'problems.buildingId': '' })
  },
  takePhone({ detail }: PhoneAnswer) {
    if (!detail.code) {
      this.setData({ typing: true })
      return
    }
    this.phoneCode = detail.code
    this.setData({ gotPhone: true, 'problems.phone': '' })
  },
  typePhone() {
    this.setData({ typing: true })
  },
  edit({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { key: string }>) {
    this.setData({ [`view.asks.${currentTarget.dataset.key}`]: true })
  },
  /** Another community has other buildings; everything else that was typed stays. */
  async changeCommunity({ detail }: WechatMiniprogram.CustomEvent<{ area: string }>) {
    const takeBack = chooseCommunity(detail.area)
    forgetMe()
    try {
      this.current = await me()
      this.data.form = { ...this.data.form, buildingId: '', unit: '', room: '' }
      this.setData({ 'view.community': this.current.community, problem: '' })
    } catch (error) {
      takeBack()
      this.setData({ problem: sentenceOf(error) })
    }
  },
  toggleConsent() {
    this.setData({ consent: !this.data.consent, problem: '' })
  },

  save() {
    const asks = this.data.view!.asks
    const wants = { idNumber: asks.idNumber, phone: asks.phone && !this.phoneCode, home: asks.home }
    const problems = personProblems(this.data.form, wants, Date.now())
    const problem =
      Object.keys(problems).length > 0
        ? '上面有没填好的地方，红字写着'
        : this.data.consent
          ? ''
          : '请先看一看、勾上“我同意”'
    this.setData({ problems, problem })
    if (!problem) once('profile.save', () => this.send()).finally(() => this.setData({ sending: false }))
  },
  async send() {
    this.setData({ sending: true })
    try {
      const input = profileInput(this.current!, this.data.form, this.data.view!.asks, this.phoneCode)
      rememberMe(await give('people.saveProfile', input))
      wx.showToast({ title: '登记好了', icon: 'success' })
      wx.navigateBack()
    } catch (error) {
      // A phone code works once: after a refusal the button has to be pressed again; without an answer the same is sent.
      if (!isInDoubt(error)) this.phoneCode = ''
      const problems = error instanceof CallError ? fieldProblems(error.fields) : {}
      this.setData({ problems, problem: sentenceOf(error), gotPhone: this.phoneCode !== '' })
    }
  },
})
