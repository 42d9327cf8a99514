import { call } from '../../../../services/call'
import { fieldOf } from '../../../../services/field-of'
import { goBack } from '../../../../services/go-back'
import { me, rememberMe } from '../../../../services/me'
import { menu } from '../../../../services/menu-cache'
import { fill, LOADED_WHEN_OPENED, UNFILLED } from '../../../../services/page-state'
import { sendCommand } from '../../../../services/send-command'
import { refusalOf, sendOnce, UNSENT } from '../../../../services/sending'
import { ASKS_TO_SUBSCRIBE, askToSubscribe } from '../../../../services/subscribe'
import { forgetTyped, keepTyped, typedBefore } from '../../../../services/typed-text'
import { begin, type Chosen, type SkillChip } from './register.view'

type Tap = WechatMiniprogram.TouchEvent<object, object, { id: string; metres: number }>
type Typed = WechatMiniprogram.CustomEvent<{ value: string }>

const TYPED = 'volunteer'

/** Becoming a volunteer, and changing skills or reach later. */
Page({
  data: {
    ...UNFILLED,
    known: false,
    registered: false,
    standing: '',
    skills: fieldOf<SkillChip[]>([]),
    reaches: fieldOf<{ metres: number; name: string }[]>([]),
    reach: 0,
    intro: '',
    ...UNSENT,
  },
  intro: '',

  ...LOADED_WHEN_OPENED,
  ...ASKS_TO_SUBSCRIBE,
  /** Comes back from telling who they are. */
  async onShow() {
    const who = await me().catch(() => null)
    if (who) this.setData({ known: who.known })
  },
  load() {
    return fill(this, async () => {
      const [{ volunteer }, { skills }, who] = await Promise.all([call('volunteering.me', {}), menu(), me()])
      const shown = begin(volunteer, skills, typedBefore<Chosen>(TYPED))
      this.intro = shown.intro
      return { ...shown, known: who.known }
    })
  },
  toggle({ currentTarget }: Tap) {
    const index = this.data.skills.findIndex(({ id }) => id === currentTarget.dataset.id)
    const skill = this.data.skills[index]
    if (!skill) return
    this.setData({ [`skills[${index}].on`]: !skill.on, problem: '', 'problems.skills': '' })
    this.keep()
  },
  chooseReach({ currentTarget }: Tap) {
    this.setData({ reach: currentTarget.dataset.metres })
    this.keep()
  },
  type({ detail }: Typed) {
    this.intro = detail.value
    this.keep()
  },
  chosen(): Chosen {
    const { skills, reach } = this.data
    return { skills: skills.filter(({ on }) => on).map(({ id }) => id), reach, intro: this.intro }
  },
  keep() {
    keepTyped(TYPED, this.chosen())
  },
  tellWho() {
    wx.navigateTo({ url: '/packages/people/pages/profile/profile' })
  },

  save() {
    if (!this.data.skills.some(({ on }) => on)) {
      this.setData({ problem: '请至少选一项您会的。' })
      return
    }
    sendOnce(this, 'volunteer.register', async () => {
      this.setData({ problem: '', problems: {} })
      // The dialog has to open in the tap itself; whatever is answered, the registration goes out.
      await askToSubscribe(['newOrder'])
      await this.send()
    })
  },
  async send() {
    const { skills, reach } = this.chosen()
    const intro = this.intro.trim()
    try {
      await sendCommand('volunteering.register', {
        skills,
        reach,
        ...(intro ? { intro } : {}),
      })
      forgetTyped(TYPED)
      rememberMe(await call('people.me', {}).catch(() => me()))
      wx.showToast({ title: this.data.registered ? '改好了' : '登记好了', icon: 'success' })
      goBack('/packages/volunteering/pages/open-orders/open-orders')
    } catch (error) {
      this.setData(refusalOf(error))
    }
  },
})
