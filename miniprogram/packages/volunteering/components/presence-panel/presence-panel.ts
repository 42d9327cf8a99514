import { whereAmI } from '../../location'

type Typed = WechatMiniprogram.CustomEvent<{ value: string }>

/** A volunteer shows that they are there: by the resident's code, or by place. Fires `present` {code} or {location}. */
Component({
  properties: {
    /** 签到 or 签退 */
    verb: { type: String, value: '签到' },
    sending: { type: Boolean, value: false },
    /** what the server said, a sentence */
    problem: { type: String, value: '' },
  },
  data: { code: '', locating: false, trouble: '', settings: false },
  observers: {
    /** Leaving is shown anew: the code of the arrival does not stay. */
    verb() {
      this.setData({ code: '', trouble: '' })
    },
  },
  methods: {
    type({ detail }: Typed) {
      const code = detail.value.replace(/\D/g, '').slice(0, 6)
      this.setData({ code, trouble: '' })
      return code
    },
    byCode() {
      const { code } = this.data
      if (code.length < 6) this.setData({ trouble: '签到码是6位数字，在居民手机的这一单里。' })
      else this.triggerEvent('present', { code })
    },
    async byPlace() {
      if (this.data.locating || this.data.sending) return
      this.setData({ locating: true, trouble: '', settings: false })
      const found = await whereAmI()
      this.setData({ locating: false })
      if ('location' in found) this.triggerEvent('present', { location: found.location })
      else this.setData({ trouble: found.problem, settings: found.refused })
    },
    openSettings() {
      wx.openSetting({}).catch(() => undefined)
    },
  },
})
