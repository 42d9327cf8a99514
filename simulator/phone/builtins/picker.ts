import { unsupported } from '../runtime/faults'
import { host } from '../runtime/host'
import { type Builtin, change, type Native, pressable } from './native'
import { type Columns, MODES } from './picker-columns'
import { Wheel } from './wheel'

const ROW_HEIGHT = 48

/** A tap opens WeChat's sheet of wheels over page and bars; `change` comes with 确定, `columnchange` while turning. */
export const picker: Builtin = {
  properties: {
    headerText: String,
    mode: { type: String, value: 'selector' },
    disabled: Boolean,
    range: null,
    rangeKey: String,
    value: null,
    start: String,
    end: String,
    fields: { type: String, value: 'day' },
    customItem: String,
    level: { type: String, value: 'sub-district' },
    name: String,
  },
  created() {
    pressable(this, () => !this.data.disabled && !this.sheet && open(this))
  },
  detached() {
    this.sheet?.remove()
  },
  observers: {
    // a multiSelector's other columns follow what the page sets in columnchange
    'range, value'() {
      if (this.sheet && this.data.mode === 'multiSelector') this.redraw()
    },
  },
  methods: {
    formValue() {
      return this.data.value
    },
  },
}

function open(self: Native) {
  const mode = MODES[self.data.mode]
  if (!mode) {
    unsupported(`<picker mode="${self.data.mode}">`)
    return
  }
  let columns: Columns = mode.open(self.data)
  const wheels = columns.options.map(
    (_, column) =>
      new Wheel(ROW_HEIGHT, (index) => {
        columns.chosen[column] = index
        if (mode.turn) {
          columns = mode.turn(self.data, columns, column)
          draw(column)
        }
        if (self.data.mode === 'multiSelector') self.triggerEvent('columnchange', { column, value: index })
      }),
  )
  const draw = (except = -1) => {
    wheels.forEach((wheel, at) => {
      if (at !== except) wheel.show(columns.options[at] ?? [], columns.chosen[at] ?? 0)
    })
  }
  self.redraw = () => {
    columns = mode.open(self.data)
    draw()
  }
  const close = () => {
    self.sheet?.remove()
    self.sheet = undefined
  }
  self.sheet = sheet(self.data.headerText, wheels, {
    cancel() {
      close()
      self.triggerEvent('cancel', {})
    },
    confirm() {
      const value = mode.value(self.data, columns)
      close()
      change(self, { value })
      self.triggerEvent('change', { value })
    },
  })
  host.shell.overlay.append(self.sheet)
  draw()
}

function sheet(title: string, wheels: Wheel[], actions: { cancel(): void; confirm(): void }): HTMLElement {
  const cover = document.createElement('div')
  cover.className = 'phone-picker'
  cover.innerHTML = `<div class="phone-picker-sheet" role="dialog" aria-modal="true">
    <header><button type="button">取消</button><b></b><button type="button" class="confirm">确定</button></header>
    <div class="phone-picker-wheels"></div></div>`
  cover.querySelector('b')!.textContent = title
  cover.querySelector('.phone-picker-wheels')!.append(...wheels.map((wheel) => wheel.element))
  const [cancel, confirm] = cover.querySelectorAll('button')
  cancel!.addEventListener('click', actions.cancel)
  confirm!.addEventListener('click', actions.confirm)
  cover.addEventListener('click', (event) => event.target === cover && actions.cancel())
  return cover
}
