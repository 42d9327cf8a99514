import type { Host, Untyped } from '../runtime/types'

/** A glass-easel node as far as the automator looks at it. */
export type Node = {
  is: string
  id: string
  class: string
  style: string
  tagName?: string
  dataset: Record<string, unknown>
  data?: Record<string, unknown>
  childNodes?: Node[]
  $$?: HTMLElement
  textContent?: string
  ownerShadowRoot?: unknown
  getShadowRoot?(): Node | null
  getMethodCaller?(): Record<string, Untyped>
  setData?(data: object): void
  forEachComposedChild?(fn: (child: Node) => boolean | undefined): void
  triggerEvent(type: string, detail: unknown, options: object): void
}
export type Description = { elementId: string; tagName: string; nodeId?: string }

export type Nodes = ReturnType<typeof nodesOf>

/** Names for the nodes that the client holds, and what they are in the DOM. */
export function nodesOf(host: Host) {
  const { Component, TextNode } = host.glassEasel
  const ids = new WeakMap<Node, string>()
  const known = new Map<string, WeakRef<Node>>()
  let last = 0
  const isComponent = (node: Node) => Component.isComponent(node)
  const isText = (node: Node) => TextNode.isTextNode(node)
  /** the mini-program's own components; WeChat's built-ins are registered below wx/ */
  const isCustom = (node: Node) => isComponent(node) && !node.is.startsWith('wx/')
  const tagOf = (node: Node) => (isCustom(node) ? (node.tagName ?? node.is) : node.is?.replace(/^wx\//, ''))
  /** wx:if, wx:for, slots: no element of their own */
  const isVirtual = (node: Node) => !node.$$ && !isComponent(node)

  const idOf = (node: Node) => {
    const id = ids.get(node) ?? `${Date.now().toString(36)}.${++last}`
    ids.set(node, id)
    known.set(id, new WeakRef(node))
    return id
  }
  const find = (id: string): Node => {
    const node = known.get(id)?.deref()
    if (!node) throw new Error('no such element')
    return node
  }
  /** a custom component with nodeId, so that the client makes a CustomElement of it */
  const describe = (node: Node): Description => {
    const elementId = idOf(node)
    return { elementId, tagName: tagOf(node) ?? '', ...(isCustom(node) ? { nodeId: elementId } : {}) }
  }
  /** The DOM elements that draw a node: its own, or those inside when it has none (virtual host). */
  const domsOf = (node: Node): HTMLElement[] => {
    if (node.$$) return node.$$.nodeType === 1 ? [node.$$] : []
    const found: HTMLElement[] = []
    const root = isComponent(node) ? node.getShadowRoot?.() : node
    root?.forEachComposedChild?.((child) => {
      found.push(...domsOf(child))
      return undefined
    })
    return found
  }
  /** Where selectors look inside a node: a component's own template, or the node's children. */
  const scopeOf = (node: Node): Node => (isCustom(node) ? (node.getShadowRoot?.() ?? node) : node)
  return { isComponent, isCustom, isText, isVirtual, tagOf, idOf, find, describe, domsOf, scopeOf }
}
