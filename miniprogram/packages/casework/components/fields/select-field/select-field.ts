import { answering, type OptionTap } from '../answering'

/** One of a few: all are shown, a tap chooses. */
Component({
  behaviors: [answering],
  methods: {
    choose({ currentTarget }: OptionTap) {
      this.setData({ value: currentTarget.dataset.option })
      this.answer(currentTarget.dataset.option)
    },
  },
})
