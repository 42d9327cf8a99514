import { type Document, isPlainObject } from './document'
import { requestFailed } from './errors'
import { matcher } from './evaluate'

export const MISSING = Symbol('missing')

type Container = Document | unknown[]

const isIndex = (part: string) => /^\d+$/.test(part)
const isContainer = (value: unknown): value is Container => Array.isArray(value) || isPlainObject(value)

export function getPath(document: Document, path: string): unknown {
  let node: unknown = document
  for (const part of path.split('.')) {
    if (!isContainer(node) || !Object.hasOwn(node, part)) return MISSING
    node = (node as Document)[part]
  }
  return node
}

/** Creates what is missing on the way; refuses to go through a value that is no container. */
export function setPath(document: Document, path: string, value: unknown): void {
  const parts = partsOf(path)
  let node: Container = document
  for (const part of parts.slice(0, -1)) {
    if (!Object.hasOwn(node, part)) put(node, part, {})
    const child: unknown = (node as Document)[part]
    if (!isContainer(child))
      throw requestFailed(`Cannot create field in element {${part}: ${JSON.stringify(child)}} (path ${path})`)
    node = child
  }
  put(node, parts.at(-1)!, value)
}

/** A removed array element leaves null behind, as in MongoDB. */
export function unsetPath(document: Document, path: string): void {
  const parts = partsOf(path)
  const parent = parts.length > 1 ? getPath(document, parts.slice(0, -1).join('.')) : document
  const last = parts.at(-1)!
  if (!isContainer(parent) || !Object.hasOwn(parent, last)) return
  if (Array.isArray(parent)) parent[Number(last)] = null
  else delete parent[last]
}

/** Turns `list.$.done` (the element the filter matched) and `list.$[].done` (each element) into paths with numbers. */
export function concretePaths(document: Document, pattern: string, filter: Document): string[] {
  const parts = partsOf(pattern)
  const at = parts.findIndex((part) => part === '$' || part === '$[]')
  if (at < 0) {
    const odd = parts.find((part) => part.startsWith('$'))
    if (odd) throw requestFailed(`The dollar ($) prefixed field '${odd}' in '${pattern}' is not valid for storage`)
    return [pattern]
  }
  const path = parts.slice(0, at).join('.')
  const list = getPath(document, path)
  if (!Array.isArray(list)) throw requestFailed(`Cannot apply array updates to non-array element ${path}`)
  const positions = parts[at] === '$' ? [matchedPosition(path, list, filter)] : list.map((_, i) => i)
  const rest = parts.slice(at + 1)
  return positions.flatMap((position) => concretePaths(document, [path, position, ...rest].join('.'), filter))
}

function matchedPosition(path: string, list: unknown[], filter: Document): number {
  const conditions = conditionsOn(path, filter)
  if (Object.keys(conditions).length === 0) {
    throw requestFailed('The positional operator did not find the match needed from the query.')
  }
  const test = matcher(conditions)
  const position = list.findIndex((item) => {
    const only: Document = {}
    setPath(only, path, [item])
    return test(only)
  })
  if (position < 0) throw requestFailed('The positional operator did not find the match needed from the query.')
  return position
}

function conditionsOn(path: string, filter: Document): Document {
  const found: Document = {}
  for (const [key, condition] of Object.entries(filter)) {
    if (key === path || key.startsWith(`${path}.`)) found[key] = condition
    else if (key === '$and' && Array.isArray(condition)) {
      for (const part of condition) Object.assign(found, conditionsOn(path, part as Document))
    }
  }
  return found
}

function put(node: Container, part: string, value: unknown): void {
  if (!Array.isArray(node)) node[part] = value
  else if (!isIndex(part)) throw requestFailed(`Cannot create field '${part}' in an array`)
  else {
    while (node.length < Number(part)) node.push(null)
    node[Number(part)] = value
  }
}

function partsOf(path: string): string[] {
  const parts = path.split('.')
  if (parts.some((part) => part === '')) throw requestFailed(`The update path '${path}' contains an empty field name`)
  if (parts.includes('__proto__')) throw requestFailed("'__proto__' is not a field name")
  return parts
}
