import { fieldBehavior } from '../field-behavior'

type YesTap = WechatMiniprogram.TouchEvent<object, object, { yes: boolean }>

/** Yes or no, two large buttons; nothing is chosen beforehand. */
Component({
  behaviors: [fieldBehavior],
  methods: {
    choose({ currentTarget }: YesTap) {
      const { yes } = currentTarget.dataset
      this.setData({ value: yes as unknown as string })
      this.answer(yes)
    },
  },
})
