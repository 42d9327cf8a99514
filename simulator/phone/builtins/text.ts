import { type Builtin, dom } from './native'

/** `space` and `decode` are about how white space and entities show; text itself is selectable when asked for. */
export const text: Builtin = {
  properties: {
    selectable: Boolean,
    userSelect: Boolean,
    space: String,
    decode: Boolean,
    overflow: String,
    maxLines: Number,
  },
  observers: {
    'selectable, userSelect'(a: boolean, b: boolean) {
      dom(this).style.userSelect = a || b ? 'text' : ''
      dom(this).style.display = b ? 'inline-block' : ''
    },
    space(kind: string) {
      dom(this).style.whiteSpace = kind ? 'pre-wrap' : ''
      dom(this).style.wordSpacing = { ensp: '0.25em', emsp: '0.75em' }[kind] ?? ''
    },
  },
}
