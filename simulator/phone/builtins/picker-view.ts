import { phoneLengths } from '../build/units'
import { type Builtin, change, dom, type Native, nativeOf } from './native'

const SETTLE_MS = 120

/** Wheels inside the page: each column's rows are its children, the chosen one under the indicator. */
export const pickerView: Builtin = {
  properties: {
    value: null,
    indicatorStyle: String,
    indicatorClass: String,
    maskStyle: String,
    maskClass: String,
    immediateChange: Boolean,
    name: String,
  },
  observers: {
    value() {
      requestAnimationFrame(() => place(this))
    },
    indicatorStyle(style: string) {
      const height = /(?:^|;)\s*height\s*:\s*([^;]+)/.exec(phoneLengths(style ?? ''))?.[1]
      if (height) dom(this).style.setProperty('--row', height)
    },
  },
  methods: {
    formValue() {
      return this.data.value
    },
    turned() {
      const value = columns(this).map((column) => column.index ?? 0)
      if (value.join() === (this.data.value ?? []).join()) return
      change(this, { value })
      this.triggerEvent('change', { value })
    },
  },
}

export const pickerViewColumn: Builtin = {
  created() {
    const box = dom(this)
    let settle: ReturnType<typeof setTimeout>
    let turning = false
    this.index = 0
    box.addEventListener('scroll', () => {
      const view = nativeOf(box.closest('wx-picker-view'))
      if (!turning) view?.triggerEvent('pickstart', {})
      turning = true
      clearTimeout(settle)
      settle = setTimeout(() => {
        turning = false
        this.index = Math.round(box.scrollTop / rowHeight(box))
        view?.triggerEvent('pickend', {})
        view?.turned()
      }, SETTLE_MS)
    })
    box.addEventListener('click', (event) => {
      const row = [...box.children].findIndex((child) => child.contains(event.target as Node))
      if (row >= 0) box.scrollTo({ top: row * rowHeight(box), behavior: 'smooth' })
    })
    this.watcher = new MutationObserver(() => {
      const view = nativeOf(box.closest('wx-picker-view'))
      if (view) place(view)
    })
    this.watcher.observe(box, { childList: true })
  },
  detached() {
    this.watcher.disconnect()
  },
}

function columns(self: Native): Native[] {
  return [...dom(self).querySelectorAll('wx-picker-view-column')].map((element) => nativeOf(element)!)
}

function place(self: Native) {
  columns(self).forEach((column, at) => {
    const box = dom(column)
    column.index = Math.max(0, Math.min(self.data.value?.[at] ?? 0, box.children.length - 1))
    box.scrollTop = column.index * rowHeight(box)
  })
}

function rowHeight(box: HTMLElement): number {
  return (box.firstElementChild as HTMLElement | null)?.offsetHeight || 34
}
