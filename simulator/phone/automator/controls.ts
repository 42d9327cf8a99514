import type { Untyped } from '../runtime/types'
import type { Node, Nodes } from './nodes'

type Control = (parts: { node: Node; dom: HTMLElement; nodes: Nodes }, ...args: Untyped[]) => unknown

/** What the client's InputElement, SwitchElement, SwiperElement and their kind do, as a person's input would end. */
export async function controls(nodes: Nodes, node: Node, name: string, args: unknown[]): Promise<unknown> {
  const control = known[name]
  const [dom] = nodes.domsOf(node)
  if (!control) throw new Error(`${name} not exists`)
  if (!dom) throw new Error('the element is not drawn')
  return control({ node, dom, nodes }, ...args)
}

const type: Control = ({ dom }, value: string) => {
  const field = dom.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
  if (!field) throw new Error('the element has no field')
  field.value = field.maxLength >= 0 ? String(value).slice(0, field.maxLength) : String(value)
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

const known: Record<string, Control> = {
  'input.input': type,
  'textarea.input': type,
  'switch.tap': ({ dom }) => (dom.querySelector('input') ?? dom).click(),
  'slider.slideTo': ({ node }, value: number) => {
    node.setData?.({ value })
    node.triggerEvent('change', { value }, {})
  },
  'swiper.swipeTo': ({ node }, current: number) => node.getMethodCaller?.().swipeTo(current),
  'movable-view.moveTo': ({ node }, x: number, y: number) => {
    node.setData?.({ x, y })
    node.triggerEvent('change', { x, y, source: '' }, {})
  },
  'scroll-view.scrollTo': ({ dom }, x: number, y: number) => dom.scrollTo({ left: x, top: y, behavior: 'instant' }),
  'scroll-view.scrollTop': ({ dom }) => dom.scrollTop,
  'scroll-view.scrollLeft': ({ dom }) => dom.scrollLeft,
  'scroll-view.scrollWidth': ({ dom }) => dom.scrollWidth,
  'scroll-view.scrollHeight': ({ dom }) => dom.scrollHeight,
}
