import { type Builtin, dom, type Native } from './native'

const STATES =
  `label hidden disabled checked live modal describedby labelledby busy expanded roledescription current controls
 selected valuemin valuemax valuenow valuetext haspopup level required pressed`.split(/\s+/)

/** roles that a keyboard must reach; gestures.ts turns Enter and Space into a tap */
export const TOUCHABLE = new Set(['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'option', 'menuitem'])

const property = (state: string) => `aria${state[0]!.toUpperCase()}${state.slice(1)}`

function set(self: Native, attribute: string, value: unknown) {
  if (value === null || value === undefined || value === '') dom(self).removeAttribute(attribute)
  else dom(self).setAttribute(attribute, String(value))
}

/** `aria-role`, `aria-label` and the other states become the DOM's own. */
export const accessibility: Required<Pick<Builtin, 'properties' | 'observers'>> = {
  properties: {
    role: String,
    ariaRole: String,
    tabindex: null,
    tabIndex: null,
    ...Object.fromEntries(STATES.map((state) => [property(state), null])),
  },
  observers: {
    'ariaRole, role, tabindex, tabIndex'(role: string, plain: string, a: unknown, b: unknown) {
      set(this, 'role', role || plain)
      set(this, 'tabindex', a ?? b ?? (TOUCHABLE.has(role || plain) ? 0 : null))
    },
    ...Object.fromEntries(
      STATES.map((state) => [
        property(state),
        function (this: Native, value: unknown) {
          set(this, `aria-${state}`, value)
        },
      ]),
    ),
  },
}
