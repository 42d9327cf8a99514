import { fieldBehavior, type OptionTap } from '../field-behavior'

/** One of a few: all are shown, a tap chooses. */
Component({
  behaviors: [fieldBehavior],
  methods: {
    choose({ currentTarget }: OptionTap) {
      this.setData({ value: currentTarget.dataset.option })
      this.answer(currentTarget.dataset.option)
    },
  },
})
