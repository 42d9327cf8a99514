import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { phoneLengths } from '../build/units'
import { type Builtin, change, dom, type Native } from './native'

type Inner = HTMLInputElement | HTMLTextAreaElement

/** What `input` and `textarea` share. */
const PROPERTIES = {
  value: null,
  name: String,
  placeholder: String,
  placeholderStyle: String,
  placeholderClass: { type: String, value: 'input-placeholder' },
  disabled: Boolean,
  maxlength: { type: Number, value: 140 },
  focus: Boolean,
  autoFocus: Boolean,
  cursor: { type: Number, value: -1 },
  selectionStart: { type: Number, value: -1 },
  selectionEnd: { type: Number, value: -1 },
  cursorSpacing: Number,
  cursorColor: String,
  confirmType: String,
  confirmHold: Boolean,
  adjustPosition: Boolean,
  adjustKeyboardTo: String,
  holdKeyboard: Boolean,
  alwaysEmbed: Boolean,
}

/** Typing calls `input` with the cursor; what the handler returns replaces the text, as WeChat allows. */
function wire(self: Native, inner: Inner) {
  self.inner = inner
  dom(self).append(inner)
  let composing = false
  const typed = () => {
    const allowed = inner.value.replace(FORBIDDEN[self.data.type] ?? /$^/, '')
    if (allowed !== inner.value) inner.value = allowed
    change(self, { value: inner.value })
    const detail = {
      value: inner.value,
      cursor: inner.selectionStart ?? inner.value.length,
      keyCode: self.keyCode ?? 0,
    }
    glassEasel.Event.triggerEvent(self._$, 'input', detail, {
      handleListenerReturn(answer: unknown) {
        replace(self, answer)
        return undefined
      },
    })
  }
  inner.addEventListener('keydown', (event) => {
    self.keyCode = (event as KeyboardEvent).keyCode
  })
  inner.addEventListener('compositionstart', () => {
    composing = true
  })
  inner.addEventListener('compositionend', () => {
    composing = false
    typed()
  })
  inner.addEventListener('input', () => {
    if (!composing) typed()
  })
  inner.addEventListener('focus', () => {
    change(self, { focus: true })
    self.triggerEvent('focus', { value: inner.value, height: 0 })
  })
  inner.addEventListener('blur', () => {
    change(self, { focus: false })
    self.triggerEvent('blur', { value: inner.value, cursor: inner.selectionStart ?? 0 })
    if (inner.value !== self.changedAt) self.triggerEvent('change', { value: inner.value })
    self.changedAt = inner.value
  })
}

/** what the phone's keyboard for this type cannot type */
const FORBIDDEN: Record<string, RegExp> = { number: /\D/g, digit: /[^\d.]/g, idcard: /[^\dXx]/g }

function replace(self: Native, answer: unknown) {
  const text = typeof answer === 'string' ? answer : (answer as { value?: string } | undefined)?.value
  if (typeof text !== 'string') return
  const { cursor } = answer as { cursor?: number }
  self.inner.value = text
  change(self, { value: text })
  if (typeof cursor === 'number') self.inner.setSelectionRange(cursor, cursor)
}

const OBSERVERS: Builtin['observers'] = {
  value(value: unknown) {
    const text = value === null || value === undefined ? '' : String(value)
    if (this.inner.value !== text) this.inner.value = text
    this.fit?.()
  },
  placeholder(text: string) {
    this.inner.placeholder = text
  },
  placeholderStyle(style: string) {
    for (const pair of phoneLengths(style ?? '').split(';')) {
      const [name = '', value = ''] = pair.split(/:(.*)/s)
      const known = PLACEHOLDER[name.trim()]
      if (known) dom(this).style.setProperty(known, value.trim())
    }
  },
  placeholderClass(name: string) {
    this.inner.dataset.placeholder = name
  },
  disabled(disabled: boolean) {
    this.inner.disabled = disabled
  },
  maxlength(length: number) {
    if (length >= 0) this.inner.maxLength = length
    else this.inner.removeAttribute('maxlength')
  },
  'focus, autoFocus'(focus: boolean, auto: boolean) {
    const inner = this.inner as Inner
    if (focus || (auto && !this.autoFocused)) setTimeout(() => inner.isConnected && inner.focus(), 0)
    else if (document.activeElement === inner) inner.blur()
    this.autoFocused ||= auto
  },
  'selectionStart, selectionEnd, cursor'(start: number, end: number, cursor: number) {
    if (start >= 0 && end >= 0) this.inner.setSelectionRange(start, end)
    else if (cursor >= 0 && document.activeElement === this.inner) this.inner.setSelectionRange(cursor, cursor)
  },
  cursorColor(color: string) {
    this.inner.style.caretColor = color
  },
  confirmType(type: string) {
    this.inner.enterKeyHint = { send: 'send', search: 'search', next: 'next', go: 'go' }[type] ?? 'done'
  },
  ariaLabel(label: string | null) {
    if (label) this.inner.setAttribute('aria-label', label)
  },
}

const PLACEHOLDER: Record<string, string> = {
  color: '--placeholder-color',
  'font-size': '--placeholder-size',
  'font-weight': '--placeholder-weight',
}

export const input: Builtin = {
  properties: {
    ...PROPERTIES,
    type: { type: String, value: 'text' },
    password: Boolean,
    allowNote: Boolean,
    keyboardAccessory: null,
    safePasswordCertPath: String,
    safePasswordLength: Number,
    safePasswordTimeStamp: Number,
    safePasswordNonce: String,
    safePasswordSalt: String,
    safePasswordCustomHash: String,
  },
  created() {
    wire(this, document.createElement('input'))
    this.inner.addEventListener('keydown', (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.isComposing) return
      this.triggerEvent('confirm', { value: this.inner.value })
      if (!this.data.confirmHold) this.inner.blur()
    })
  },
  observers: {
    ...OBSERVERS,
    'type, password'(type: string, password: boolean) {
      this.inner.type = password || type === 'safe-password' ? 'password' : 'text'
      this.inner.inputMode = { number: 'numeric', digit: 'decimal' }[type] ?? 'text'
    },
  },
  methods: {
    formValue() {
      return this.inner.value
    },
    reset() {
      change(this, { value: '' })
    },
  },
}

export const textarea: Builtin = {
  properties: {
    ...PROPERTIES,
    placeholderClass: { type: String, value: 'textarea-placeholder' },
    autoHeight: Boolean,
    fixed: Boolean,
    showConfirmBar: Boolean,
    disableDefaultPadding: Boolean,
  },
  created() {
    const area = document.createElement('textarea')
    wire(this, area)
    area.addEventListener('keydown', (event) => {
      const confirms = ['send', 'search', 'next', 'go', 'done'].includes(this.data.confirmType)
      if (event.key !== 'Enter' || !confirms || event.isComposing) return
      event.preventDefault()
      this.triggerEvent('confirm', { value: area.value })
      if (!this.data.confirmHold) area.blur()
    })
    let lines = 0
    this.fit = () => {
      if (this.data.autoHeight) area.style.height = 'auto'
      const lineHeight = Number.parseFloat(getComputedStyle(area).lineHeight) || 20
      const height = area.scrollHeight
      if (this.data.autoHeight) area.style.height = `${height}px`
      const count = Math.max(1, Math.round(height / lineHeight))
      if (count !== lines && height) {
        lines = count
        this.triggerEvent('linechange', { height, heightRpx: (height * 750) / 375, lineCount: count, lineHeight })
      }
    }
    area.addEventListener('input', () => this.fit())
  },
  attached() {
    requestAnimationFrame(() => this.fit())
  },
  observers: {
    ...OBSERVERS,
    autoHeight(auto: boolean) {
      dom(this).toggleAttribute('auto-height', auto)
    },
  },
  methods: input.methods,
}
