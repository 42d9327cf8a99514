import { present } from '../../../../../domain/kernel/objects/rules'
import type { Me } from '../../../../../domain/people/views'
import { call } from '../../../../services/call'
import { CallError, sentenceOf } from '../../../../services/call-error'
import { clockWords } from '../../../../services/dates'
import { fieldOf } from '../../../../services/field-of'
import { goBack } from '../../../../services/go-back'
import { forgetMe, me, rememberMe } from '../../../../services/me'
import { once } from '../../../../services/one-at-a-time'
import { fill, LOADED_WHEN_OPENED, UNFILLED } from '../../../../services/page-state'
import { isInDoubt, sendCommand } from '../../../../services/send-command'
import { CONSENT, NO_CONSENT, refusalOf, sendOnce, UNSENT } from '../../../../services/sending'
import { forgetTyped, keepTyped, typedBefore } from '../../../../services/typed-text'
import { chooseCommunity } from '../../../../services/visited-community'
import { PERSON_FIELDS } from '../../person-fields'
import { EMPTY, fieldProblems, type PersonForm, personProblems } from '../../person-form'
import { type ProfileView, profileInput, profileView } from './profile.view'

type PhoneAnswer = WechatMiniprogram.CustomEvent<{ code?: string; errMsg: string }>
/** What was typed and opened with 改, kept until it is saved; the consent is given each time. */
interface Kept {
  form: PersonForm
  asks: ProfileView['asks']
  community: string
}

const TYPED = 'profile'

/** Who I am, asked once: what is known is shown and only asked again after 改. */
Page({
  data: {
    ...UNFILLED,
    view: fieldOf<ProfileView | null>(null),
    form: EMPTY,
    /** phone by WeChat's button, or typed */
    typing: false,
    gotPhone: false,
    /** goes on with what was typed before */
    resumed: false,
    /** what the window knows this WeChat by */
    shown: fieldOf({ code: '', until: '', problem: '' }),
    consent: false,
    ...UNSENT,
  },
  current: fieldOf<Me | null>(null),
  phoneCode: '',

  ...LOADED_WHEN_OPENED,
  ...PERSON_FIELDS,
  ...CONSENT,
  load() {
    return fill(this, async () => {
      this.current = await me()
      return this.begin(this.current, typedBefore<Kept>(TYPED))
    })
  },
  begin(known: Me, kept: Kept | null) {
    const view = profileView(known)
    const form = { ...EMPTY, name: known.name ?? '', ...kept?.form }
    const asks = {
      idNumber: view.asks.idNumber || Boolean(kept?.asks.idNumber),
      phone: view.asks.phone || Boolean(kept?.asks.phone),
      home: view.asks.home || Boolean(kept?.asks.home),
    }
    // another community has other buildings
    const home = kept && kept.community !== known.community.area ? { buildingId: '', unit: '', room: '' } : {}
    return { view: { ...view, asks }, form: { ...form, ...home }, typing: form.phone !== '', resumed: kept !== null }
  },
  keep() {
    const { form, view } = this.data
    keepTyped(TYPED, { form, asks: present(view).asks, community: present(view).community.area } satisfies Kept)
  },
  /** Begins anew, without what was typed before. */
  startOver() {
    forgetTyped(TYPED)
    this.setData({ ...this.begin(present(this.current), null), view: null, problems: {}, problem: '' })
    this.setData(this.begin(present(this.current), null))
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
    this.keep()
  },
  /** Another community has other buildings; everything else that was typed stays. */
  async changeCommunity({ detail }: WechatMiniprogram.CustomEvent<{ area: string }>) {
    const takeBack = chooseCommunity(detail.area)
    forgetMe()
    try {
      this.current = await me()
      this.data.form = { ...this.data.form, buildingId: '', unit: '', room: '' }
      this.setData({ 'view.community': this.current.community, problem: '' })
      this.keep()
    } catch (error) {
      takeBack()
      this.setData({ problem: sentenceOf(error) })
    }
  },
  async readAgain() {
    const latest = await call('people.me', {}).catch(() => null)
    if (latest) rememberMe(latest)
    this.current = latest ?? this.current
  },

  /** At the window: eight digits by which staff know this WeChat. */
  showCode() {
    once('profile.code', async () => {
      try {
        const { code, until } = await call('people.showCode', {})
        this.setData({ shown: { code: `${code.slice(0, 4)} ${code.slice(4)}`, until: clockWords(until), problem: '' } })
      } catch (error) {
        this.setData({ 'shown.problem': sentenceOf(error) })
      }
    })
  },

  save() {
    const asks = present(this.data.view).asks
    const wants = { idNumber: asks.idNumber, phone: asks.phone && !this.phoneCode, home: asks.home }
    const problems = personProblems(this.data.form, wants, Date.now())
    const problem =
      Object.keys(problems).length > 0 ? '上面有没填好的地方，红字写着' : this.data.consent ? '' : NO_CONSENT
    this.setData({ problems, problem })
    if (!problem) sendOnce(this, 'profile.save', () => this.send())
  },
  async send() {
    try {
      const input = profileInput(present(this.current), this.data.form, present(this.data.view).asks, this.phoneCode)
      rememberMe(await sendCommand('people.saveProfile', input))
      forgetTyped(TYPED)
      wx.showToast({ title: '登记好了', icon: 'success' })
      goBack('/pages/mine/mine')
    } catch (error) {
      // A phone code works once: after a refusal the button has to be pressed again; without an answer the same is sent.
      if (!isInDoubt(error)) this.phoneCode = ''
      // changed elsewhere meanwhile, 长辈模式 on another phone: what was typed goes on top of it at the next tap
      if (error instanceof CallError && error.code === 'CONFLICT') await this.readAgain()
      this.setData({ ...refusalOf(error, fieldProblems), gotPhone: this.phoneCode !== '' })
    }
  },
})
