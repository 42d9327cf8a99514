import { type Builtin, change, dom } from './native'

export const slider: Builtin = {
  properties: {
    min: Number,
    max: { type: Number, value: 100 },
    step: { type: Number, value: 1 },
    disabled: Boolean,
    value: Number,
    color: { type: String, value: '#e9e9e9' },
    backgroundColor: { type: String, value: '#e9e9e9' },
    selectedColor: { type: String, value: '#1aad19' },
    activeColor: { type: String, value: '#1aad19' },
    blockSize: { type: Number, value: 28 },
    blockColor: { type: String, value: '#ffffff' },
    showValue: Boolean,
    name: String,
  },
  created() {
    const inner = document.createElement('input')
    const figure = document.createElement('span')
    inner.type = 'range'
    this.inner = inner
    this.figure = figure
    dom(this).append(inner, figure)
    inner.addEventListener('input', () => {
      change(this, { value: Number(inner.value) })
      this.triggerEvent('changing', { value: Number(inner.value) })
    })
    inner.addEventListener('change', () => this.triggerEvent('change', { value: Number(inner.value) }))
  },
  observers: {
    'min, max, step, value, showValue'(min: number, max: number, step: number, value: number, shown: boolean) {
      Object.assign(this.inner, { min, max, step, value })
      this.figure.textContent = shown ? String(value) : ''
      this.figure.hidden = !shown
      dom(this).style.setProperty('--part', `${((Number(this.inner.value) - min) / (max - min || 1)) * 100}%`)
    },
    disabled(disabled: boolean) {
      this.inner.disabled = disabled
    },
    'activeColor, backgroundColor, blockSize, blockColor'(active: string, ground: string, size: number, block: string) {
      const { style } = dom(this)
      style.setProperty('--active', active)
      style.setProperty('--ground', ground)
      style.setProperty('--block', `${Math.min(28, Math.max(12, size))}px`)
      style.setProperty('--block-color', block)
    },
  },
  methods: {
    formValue() {
      return this.data.value
    },
  },
}
