import type { Host } from '../runtime/types'
import { tapped } from '../wx/gesture'
import type { Methods } from './app-methods'
import { controls } from './controls'
import type { Node, Nodes } from './nodes'
import { at, plain } from './plain-value'
import { attributeOf, select } from './selectors'

/** Element.*: looking at one node and acting on it. Taps and touches are done outside, with real input. */
export function elementMethods(host: Host, nodes: Nodes): Methods {
  const node = (params: { elementId: string }) => nodes.find(params.elementId)
  const inside = (params: { elementId: string; selector: string }) =>
    select(nodes, nodes.scopeOf(node(params)), params.selector)
  const domOf = (params: { elementId: string }) => {
    const [dom] = nodes.domsOf(node(params))
    if (!dom) throw new Error('the element is not drawn')
    return dom
  }
  const caller = (params: { elementId: string }) => node(params).getMethodCaller?.() ?? {}
  return {
    'Element.getElement': (params) => {
      const [found] = inside(params as never)
      if (!found) throw new Error('no such element')
      return nodes.describe(found)
    },
    'Element.getElements': (params) => ({ elements: inside(params as never).map(nodes.describe) }),
    'Element.getDOMProperties': (params) => {
      const doms = nodes.domsOf(node(params as never))
      const read = (name: string) =>
        name === 'innerText' || name === 'textContent'
          ? doms.map((dom) => dom[name]).join('')
          : plain(doms[0]?.[name as 'offsetWidth'])
      return { properties: params.names.map(read) }
    },
    'Element.getProperties': (params) => ({
      properties: params.names.map((name: string) => property(nodes, node(params as never), name)),
    }),
    'Element.getAttributes': (params) => ({
      attributes: params.names.map((name: string) => plain(attributeOf(node(params as never), name)) ?? null),
    }),
    'Element.getStyles': (params) => {
      const style = getComputedStyle(domOf(params as never))
      const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      return { styles: params.names.map((name: string) => style.getPropertyValue(dashed(name))) }
    },
    'Element.getOffset': (params) => {
      const place = domOf(params as never).getBoundingClientRect()
      const area = host.pagesElement.getBoundingClientRect()
      const box = host.current()?.box
      return {
        left: place.left - area.left + (box?.scrollLeft ?? 0),
        top: place.top - area.top + (box?.scrollTop ?? 0),
      }
    },
    'Element.getWXML': (params) => ({
      wxml: nodes
        .domsOf(node(params as never))
        .map((dom) => (params.type === 'outer' ? dom.outerHTML : dom.innerHTML))
        .join('')
        .replace(/<(\/?)wx-/g, '<$1')
        .replace(/ (wx-host|wx-has-[\w-]+|style)="[^"]*"/g, (whole, name) => (name === 'style' ? whole : '')),
    }),
    'Element.triggerEvent': (params) => {
      if (params.type === 'tap') tapped()
      node(params as never).triggerEvent(params.type, params.detail ?? {}, spread(params.type))
      return {}
    },
    'Element.dispatchEvent': (params) => {
      const { eventName, detail = {}, touches = [], changeTouches = touches } = params
      const fields = { extraFields: { touches, changedTouches: changeTouches } }
      if (eventName === 'tap') tapped()
      node(params as never).triggerEvent(eventName, detail, { ...spread(eventName), ...fields })
      return {}
    },
    'Element.callFunction': async (params) => ({
      result: plain(await controls(nodes, node(params as never), params.functionName, params.args ?? [])),
    }),
    'Element.getData': (params) => ({ data: plain(at(caller(params as never).data, params.path)) }),
    'Element.setData': (params) => {
      caller(params as never).setData(params.data)
      return {}
    },
    'Element.callMethod': async (params) => {
      const methods = caller(params as never)
      if (typeof methods[params.method] !== 'function') throw new Error(`component.${params.method} not exists`)
      return { result: plain(await methods[params.method](...(params.args ?? []))) }
    },
    'Element.callContextMethod': async (params) => {
      const video = domOf(params as never).querySelector('video')
      if (!video) throw new Error('the element has no player')
      const [first] = params.args ?? []
      if (params.method === 'seek') video.currentTime = Number(first)
      else if (params.method === 'stop') video.pause()
      else if (params.method === 'play' || params.method === 'pause') await video[params.method as 'play']()
      else throw new Error(`${params.method} is not a method of the player`)
      return {}
    },
  }
}

/** Touches go up through the page as real ones do; what a component tells (change, submit) is for its listener only. */
const spread = (type: string) => {
  const touch = /^(tap|longpress|longtap|touch\w+|canceltap)$/.test(type)
  return { bubbles: touch, composed: touch }
}

/** `__propPublic` lists the names that the client may ask for; a field's value is what stands in it now. */
function property(nodes: Nodes, node: Node, name: string): unknown {
  if (name === '__propPublic') return Object.fromEntries(Object.keys(node.data ?? {}).map((key) => [key, true]))
  const field =
    name === 'value' && nodes.domsOf(node)[0]?.querySelector<HTMLInputElement>(':scope > input, :scope > textarea')
  if (field && !/checkbox|radio/.test(field.type)) return field.value
  if (name === '_translateX' || name === '_translateY') {
    const dom = nodes.domsOf(node)[0]
    const { e, f } = new DOMMatrix(dom ? getComputedStyle(dom).transform : '')
    return name === '_translateX' ? e : f
  }
  return plain(node.data?.[name])
}
