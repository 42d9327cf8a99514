import type { Host, PageInstance } from '../runtime/types'
import type { Methods } from './app-methods'
import type { Node, Nodes } from './nodes'
import { at, plain } from './plain-value'
import { select } from './selectors'
import { selectByXpath } from './xpath'

/** Page.*: elements, data, methods and sizes of one page of the stack. */
export function pageMethods(host: Host, nodes: Nodes, pageId: (page: PageInstance) => number): Methods {
  const pageOf = (id: number): PageInstance => {
    const page = host.stack.find((candidate) => pageId(candidate) === id)
    if (!page) throw new Error('no such page')
    return page
  }
  const rootOf = (id: number) => pageOf(id).comp.getShadowRoot() as unknown as Node
  const one = (found: Node[]) => {
    if (!found[0]) throw new Error('no such element')
    return nodes.describe(found[0])
  }
  return {
    'Page.getElement': ({ pageId: id, selector }) => one(select(nodes, rootOf(id), selector)),
    'Page.getElements': ({ pageId: id, selector }) => ({
      elements: select(nodes, rootOf(id), selector).map(nodes.describe),
    }),
    'Page.getElementByXpath': ({ pageId: id, selector }) => one(selectByXpath(nodes, rootOf(id), selector)),
    'Page.getElementsByXpath': ({ pageId: id, selector }) => ({
      elements: selectByXpath(nodes, rootOf(id), selector).map(nodes.describe),
    }),
    'Page.getData': ({ pageId: id, path }) => ({ data: plain(at(pageOf(id).inst.data, path)) }),
    'Page.setData': ({ pageId: id, data }) =>
      new Promise((resolve) => pageOf(id).inst.setData(data, () => resolve({}))),
    'Page.callMethod': async ({ pageId: id, method, args = [] }) => {
      const { inst } = pageOf(id)
      if (typeof inst[method] !== 'function') throw new Error(`page.${method} not exists`)
      return { result: plain(await inst[method](...args)) }
    },
    'Page.getWindowProperties': ({ pageId: id, names }) => {
      const { box } = pageOf(id)
      const properties: Record<string, unknown> = {
        'document.documentElement.scrollWidth': box.scrollWidth,
        'document.documentElement.scrollHeight': box.scrollHeight,
        'document.documentElement.scrollTop': box.scrollTop,
        'document.body.scrollTop': box.scrollTop,
        innerWidth: box.clientWidth,
        innerHeight: box.clientHeight,
      }
      return { properties: names.map((name: string) => properties[name] ?? plain(at(globalThis, name))) }
    },
  }
}
