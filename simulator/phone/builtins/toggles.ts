import { type Builtin, change, dom, type Native, nativeOf } from './native'

/** switch, checkbox and radio are native inputs inside, so that keyboards and screen readers work. */
function toggle(kind: 'switch' | 'checkbox' | 'radio'): Builtin {
  return {
    properties: { checked: Boolean, disabled: Boolean, value: String, color: String, type: String, name: String },
    created() {
      const inner = document.createElement('input')
      inner.type = kind === 'radio' ? 'radio' : 'checkbox'
      if (kind === 'switch') inner.setAttribute('role', 'switch')
      this.inner = inner
      dom(this).prepend(inner)
      inner.addEventListener('change', () => flip(this, inner.checked))
      dom(this).addEventListener('click', (event) => {
        if (event.target !== inner && !inner.disabled) inner.click()
      })
    },
    observers: {
      checked(checked: boolean) {
        this.inner.checked = checked
        this.initial ??= checked
      },
      disabled(disabled: boolean) {
        this.inner.disabled = disabled
      },
      color(color: string) {
        dom(this).style.setProperty('--toggle-color', color || '')
      },
      type(type: string) {
        if (type) dom(this).setAttribute('type', type)
      },
      ariaLabel(label: string | null) {
        if (label) this.inner.setAttribute('aria-label', label)
      },
    },
    methods: {
      formValue() {
        return this.data.checked
      },
      reset() {
        change(this, { checked: this.initial ?? false })
      },
    },
  }
}

function flip(self: Native, checked: boolean) {
  const group = dom(self).closest('wx-checkbox-group, wx-radio-group')
  if (group?.localName === 'wx-radio-group') {
    for (const other of members(group)) if (other !== self && other.data.checked) change(other, { checked: false })
  }
  change(self, { checked })
  const name = dom(self).localName
  if (name === 'wx-switch' || !group) self.triggerEvent('change', { value: checked })
  else nativeOf(group)?.triggerEvent('change', { value: nativeOf(group)?.formValue() })
}

function members(group: Element): Native[] {
  return [...group.querySelectorAll('wx-checkbox, wx-radio')].map((element) => nativeOf(element)!)
}

function group(single: boolean): Builtin {
  return {
    properties: { name: String },
    methods: {
      formValue() {
        const values = members(dom(this))
          .filter((item) => item.data.checked)
          .map((item) => item.data.value)
        return single ? (values[0] ?? '') : values
      },
      reset() {
        for (const item of members(dom(this))) item.reset()
      },
    },
  }
}

export const switchToggle = toggle('switch')
export const checkbox = toggle('checkbox')
export const radio = toggle('radio')
export const checkboxGroup = group(false)
export const radioGroup = group(true)
