import type * as adapter from 'glass-easel-miniprogram-adapter'
import { accessibility } from './accessibility'
import { type Builtin, dom, type Native } from './native'

const COMMON = { ...accessibility.properties, hidden: Boolean }

export function register(space: adapter.CodeSpace, name: string, builtin: Builtin) {
  const { properties, created, attached, detached, observers, methods } = builtin
  const definition = {
    properties: { ...COMMON, ...properties },
    lifetimes: {
      created(this: Native) {
        created?.call(this)
        // glass-easel calls observers on changes only; what is drawn by default must be drawn too
        for (const [names, observer] of Object.entries(observers ?? {})) {
          observer.apply(
            this,
            names.split(/,\s*/).map((name) => this.data[name]),
          )
        }
      },
      ...(attached && { attached }),
      ...(detached && { detached }),
    },
    observers: {
      ...accessibility.observers,
      hidden(this: Native, value: boolean) {
        dom(this).hidden = Boolean(value)
      },
      ...observers,
    },
    methods: methods ?? {},
  }
  return space
    .component(`wx/${name}`)
    .definition(definition as never)
    .register()
}
