import type { Builtin } from './native'

/** Drawn by base.css alone. */
export const rootPortal: Builtin = { properties: { enable: { type: Boolean, value: true } } }
export const shareElement: Builtin = {
  properties: {
    key: String,
    transform: Boolean,
    duration: Number,
    easingFunction: String,
    transitionOnGesture: Boolean,
    shuttleOnPush: String,
  },
}
