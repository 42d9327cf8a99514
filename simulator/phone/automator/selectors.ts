import type { Node, Nodes } from './nodes'

/**
 * The selectors that the automator's client sends: tag, #id, .class, [attribute=value], descendant, `>`, `,`, and `>>>`
 * into components. Answers in template order.
 */
export function select(nodes: Nodes, root: Node, selector: string): Node[] {
  const found = new Set<Node>()
  for (const alternative of selector.split(',')) {
    let current: Node[] = [root]
    for (const { combinator, compound } of parse(alternative)) {
      const matches = matcher(nodes, compound)
      current = [...new Set(current.flatMap((node) => descendants(nodes, node, combinator).filter(matches)))]
    }
    for (const node of current) if (node !== root) found.add(node)
  }
  return [...found]
}

type Combinator = ' ' | '>' | '>>>'
export type Step = { combinator: Combinator; compound: string }

export function parse(alternative: string): Step[] {
  const tokens = alternative.match(/>>>|>|(?:\[[^\]]*\]|[^\s>[])+/g) ?? []
  const steps: Step[] = []
  let combinator: Combinator = ' '
  for (const token of tokens) {
    if (token === '>' || token === '>>>') combinator = token
    else {
      steps.push({ combinator, compound: token })
      combinator = ' '
    }
  }
  return steps
}

function descendants(nodes: Nodes, from: Node, combinator: Combinator): Node[] {
  const found: Node[] = []
  const walk = (node: Node, depth: number) => {
    for (const child of node.childNodes ?? []) {
      if (nodes.isText(child)) continue
      const virtual = nodes.isVirtual(child)
      if (!virtual && (combinator !== '>' || depth === 0)) found.push(child)
      walk(child, virtual ? depth : depth + 1)
      if (combinator === '>>>' && nodes.isCustom(child)) walk(nodes.scopeOf(child), depth + 1)
    }
  }
  walk(combinator === '>>>' ? nodes.scopeOf(from) : from, 0)
  return found
}

function matcher(nodes: Nodes, compound: string): (node: Node) => boolean {
  const tag = /^(?:[a-z][\w-]*|\*)/i.exec(compound)?.[0]
  const parts = [
    ...compound.slice(tag?.length ?? 0).matchAll(/#([\w-]+)|\.([\w-]+)|\[([\w-]+)(?:=["']?([^"'\]]*)["']?)?\]/g),
  ]
  return (node) =>
    (!tag || tag === '*' || nodes.tagOf(node) === tag || node.is === tag) &&
    parts.every(([, id, className, name = '', value]) => {
      if (id) return node.id === id
      if (className) return classesOf(node).includes(className)
      const found = attributeOf(node, name)
      return value === undefined ? found !== undefined && found !== null : String(found) === value
    })
}

const classesOf = (node: Node): string[] => (node.class ?? '').split(/\s+/).filter(Boolean)

/** id, class, style, data-x, or a property by its attribute name. */
export function attributeOf(node: Node, name: string): unknown {
  if (name === 'id' || name === 'class' || name === 'style') return node[name] || undefined
  const camel = (text: string) => text.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  if (name.startsWith('data-')) return node.dataset?.[camel(name.slice(5))]
  return node.data?.[camel(name)] ?? node.$$?.getAttribute?.(name) ?? undefined
}
