/** An empty list says what could be done instead. */
Component({
  options: { multipleSlots: true },
  properties: {
    icon: { type: String, value: 'file-search' },
    text: { type: String, value: '' },
    hint: { type: String, value: '' },
  },
})
