import { phoneLengths } from '../build/units'
import { fileUrl } from './image'
import { type Builtin, dom, ownerPath } from './native'
import { ownerScopes } from './scopes'

type Node = { type?: string; name?: string; text?: string; attrs?: Record<string, string>; children?: Node[] }

/** WeChat's list of trusted tags with the attributes each may have besides class and style. */
const TRUSTED: Record<string, string[]> = Object.fromEntries(
  `a abbr address article aside b bdi bdo:dir big blockquote br caption center cite code col:span,width colgroup:span,width dd del
   div dl dt em fieldset font footer h1 h2 h3 h4 h5 h6 header hr i img:alt,src,height,width ins label legend li mark nav ol:start,type
   p pre q rt ruby s section small span strong sub sup table:width tbody td:colspan,height,rowspan,width tfoot
   th:colspan,height,rowspan,width thead tr:colspan,height,rowspan,width tt u ul`
    .split(/\s+/)
    .map((entry) => {
      const [name = '', attributes = ''] = entry.split(':')
      return [name, attributes.split(',').filter(Boolean)]
    }),
)

/** `nodes` as a list or as HTML text; whatever is not on the list is dropped with its content, and no node takes part in events. */
export const richText: Builtin = {
  properties: { nodes: null, space: String, userSelect: Boolean, mode: String },
  observers: {
    'nodes, space'(nodes: Node[] | string, space: string) {
      const list = typeof nodes === 'string' ? parse(nodes) : (nodes ?? [])
      const scopes = ownerScopes(this)
      dom(this).replaceChildren(...list.flatMap((node) => build(node, scopes, ownerPath(this))))
      dom(this).style.whiteSpace = space ? 'pre-wrap' : ''
    },
    userSelect(on: boolean) {
      dom(this).style.userSelect = on ? 'text' : ''
    },
  },
}

function parse(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return [...body.childNodes].map(toNode)
}

function toNode(node: ChildNode): Node {
  if (node.nodeType !== 1) return { type: 'text', text: node.nodeType === 3 ? (node.textContent ?? '') : '' }
  const element = node as Element
  return {
    name: element.localName,
    attrs: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    children: [...element.childNodes].map(toNode),
  }
}

function build(node: Node, scopes: string[], from: string): (HTMLElement | Text)[] {
  if (node.type === 'text' || (!node.name && node.text !== undefined))
    return [document.createTextNode(entities(node.text ?? ''))]
  const name = node.name?.toLowerCase() ?? ''
  const allowed = TRUSTED[name]
  if (!allowed) {
    if (name) console.warn(`[phone] <rich-text> does not trust <${name}>`)
    return []
  }
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(node.attrs ?? {})) {
    if (key === 'style') element.style.cssText = phoneLengths(String(value))
    else if (key === 'class') element.className = scopedClasses(String(value), scopes)
    else if (name === 'img' && key === 'src') void show(element as HTMLImageElement, String(value), from)
    else if (allowed.includes(key) && !/^\s*javascript:/i.test(String(value))) element.setAttribute(key, String(value))
  }
  if (name === 'img') element.style.maxWidth ||= '100%'
  element.append(...(node.children ?? []).flatMap((child) => build(child, scopes, from)))
  return [element]
}

async function show(picture: HTMLImageElement, path: string, from: string) {
  if (!/^\s*javascript:/i.test(path)) picture.src = await fileUrl(path, from)
}

function scopedClasses(names: string, scopes: string[]): string {
  return names
    .split(/\s+/)
    .flatMap((name) => scopes.map((scope) => (scope ? `${scope}--${name}` : name)))
    .join(' ')
}

function entities(text: string): string {
  const known: Record<string, string> = {
    nbsp: '\u00a0',
    lt: '<',
    gt: '>',
    amp: '&',
    quot: '"',
    apos: "'",
    ensp: '\u2002',
    emsp: '\u2003',
  }
  return text.replace(/&(\w+);/g, (whole, name) => known[name] ?? whole)
}
