import { fieldOf } from '../../services/field-of'

type PhotoTap = WechatMiniprogram.TouchEvent<object, object, { index: number }>

/** Photos that were handed in, small; a tap opens them large. */
Component({
  properties: {
    /** short-lived links */
    urls: { type: Array, value: fieldOf<string[]>([]) },
  },
  methods: {
    look({ currentTarget }: PhotoTap) {
      const { urls } = this.data
      wx.previewImage({ urls, current: urls[currentTarget.dataset.index] })
    },
  },
})
