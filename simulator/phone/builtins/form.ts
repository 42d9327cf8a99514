import { type Builtin, dom, type Native, nativeOf } from './native'

const CONTROLS = 'wx-switch, wx-radio, wx-checkbox, wx-button, wx-input, wx-textarea'

/** A tap anywhere in the label works its control: the one `for` names, else the first inside. */
export const label: Builtin = {
  properties: { for: String },
  created() {
    this._$.addListener('tap', (event) => {
      const origin = event.getOriginalEvent() as { target?: Element } | undefined
      const control = this.data.for ? named(this) : dom(this).querySelector(CONTROLS)
      if (!control || control.contains(origin?.target ?? null)) return
      const inner = control.querySelector<HTMLElement>('input, textarea') ?? (control as HTMLElement)
      if (inner.matches('input[type=text], textarea, input[type=password]')) inner.focus()
      else inner.click()
    })
  },
}

function named(self: Native): Element | null {
  const element = self._$.ownerShadowRoot?.querySelector(`#${self.data.for}`)
  return (element as unknown as { $$?: Element } | null)?.$$ ?? null
}

export const form: Builtin = {
  properties: { reportSubmit: Boolean, reportSubmitTimeout: Number },
  methods: {
    /** called by a button with `form-type` */
    fire(type: string, from: Native) {
      const fields = fieldsIn(dom(this))
      if (type === 'reset') {
        for (const [, field] of fields) field.reset?.()
        this.triggerEvent('reset', { target: { id: from._$.id, dataset: { ...from._$.dataset } } })
      } else {
        const value = Object.fromEntries(fields.map(([name, field]) => [name, field.formValue?.() ?? field.data.value]))
        this.triggerEvent('submit', { value, formId: 'the formId is no longer available' })
      }
    },
  },
}

/** Named built-in fields and custom components with the behavior `wx://form-field`. */
function fieldsIn(element: Element): [string, Native][] {
  return [...element.querySelectorAll('*')]
    .map((node) => nativeOf(node))
    .filter((native) => native?.data && typeof native.data.name === 'string' && native.data.name !== '')
    .filter((native) => native!.formValue || ('value' in native!.data && !native!.is?.startsWith('wx/')))
    .map((native) => [native!.data.name as string, native!])
}
