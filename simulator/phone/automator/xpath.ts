import type { Node, Nodes } from './nodes'
import { attributeOf } from './selectors'

/** XPath runs over a mirror of the page in XML: tags, attributes and text as the template says them, components opened. */
export function selectByXpath(nodes: Nodes, root: Node, expression: string): Node[] {
  const origins = new Map<globalThis.Node, Node>()
  const mirror = document.implementation.createDocument(null, 'page')
  const copy = (from: Node, into: Element) => {
    for (const child of from.childNodes ?? []) {
      if (nodes.isText(child)) {
        into.append(mirror.createTextNode(child.textContent ?? ''))
        continue
      }
      if (nodes.isVirtual(child)) {
        copy(child, into)
        continue
      }
      const made = mirror.createElement((nodes.tagOf(child) || 'view').replace(/[^\w-]/g, '-'))
      for (const name of ['id', 'class', ...dataNames(child)]) {
        const value = attributeOf(child, name)
        if (value !== undefined) made.setAttribute(name, String(value))
      }
      origins.set(made, child)
      into.append(made)
      if (nodes.isCustom(child)) copy(nodes.scopeOf(child), made)
      copy(child, made)
    }
  }
  copy(root, mirror.documentElement)
  const result = mirror.evaluate(expression, mirror, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null)
  return Array.from({ length: result.snapshotLength }, (_, at) => origins.get(result.snapshotItem(at)!)).filter(
    (node): node is Node => node !== undefined,
  )
}

const dataNames = (node: Node) =>
  Object.keys(node.dataset ?? {}).map(
    (name) => `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
  )
