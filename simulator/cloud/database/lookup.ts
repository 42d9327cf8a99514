import type { Options } from 'mingo/types'
import { type Document, isPlainObject } from './document'
import { requestFailed } from './errors'
import { evaluateExpression } from './evaluate'
import { find, isIndexed, type Source } from './find'
import { encodeValue, valuesAt } from './index-key'

export interface LookupArgument {
  from: string
  as: string
  localField?: string
  foreignField?: string
  let?: Document
  pipeline?: Document[]
}

type Run = (source: Source, pipeline: Document[], variables: Document) => Document[]
type Sequence = { map(change: (document: Document) => Document): Iterable<Document> }

/**
 * $lookup by index: for each document one planned query on the other collection. Only where no index helps is the other
 * collection read once and matched in memory.
 */
export function lookupStage(open: (name: string) => Source | undefined, run: Run, onFound: (found: number) => void) {
  return (documents: Sequence, argument: LookupArgument, options: Options) => {
    const { from, as, localField, foreignField, pipeline } = argument
    if (typeof from !== 'string' || typeof as !== 'string') throw requestFailed('$lookup requires from and as')
    if (!pipeline && !(localField && foreignField))
      throw requestFailed('$lookup requires localField and foreignField, or a pipeline')
    const source = open(from)
    if (!source) return documents.map((document) => ({ ...document, [as]: [] }))
    const join = localField && foreignField ? equalityJoin(source, localField, foreignField) : undefined
    const outer = (options as Options & { variables?: Document }).variables
    return documents.map((document) => {
      if (!join || pipeline) return { ...document, [as]: subQuery(source, document, argument, run, outer) }
      const joined = join(document)
      onFound(joined.length)
      return { ...document, [as]: joined }
    })
  }
}

function equalityJoin(source: Source, localField: string, foreignField: string): (document: Document) => Document[] {
  const filterFor = (document: Document) => ({ [foreignField]: { $in: localValues(document, localField) } })
  if (isIndexed(source, { [foreignField]: '' })) return (document) => find(source, { filter: filterFor(document) })
  let table: Map<string, Document[]> | undefined
  return (document) => {
    table ??= tableBy(find(source, { filter: {} }), foreignField)
    const matches = localValues(document, localField).flatMap((value) => table!.get(nameOf(value)) ?? [])
    return [...new Set(matches)]
  }
}

function subQuery(
  source: Source,
  document: Document,
  argument: LookupArgument,
  run: Run,
  outer: Document = {},
): Document[] {
  const own = Object.entries(argument.let ?? {}).map(([name, expression]) => [
    name,
    evaluateExpression(document, expression, outer),
  ])
  const variables: Document = { ...outer, ...Object.fromEntries(own) }
  const { localField, foreignField } = argument
  const equality =
    localField && foreignField ? [{ $match: { [foreignField]: { $in: localValues(document, localField) } } }] : []
  const stages = argument.pipeline!.map((stage) => substituted(stage, variables) as Document)
  return run(source, [...equality, ...stages], variables)
}

/** Puts the values of `$$name` in place inside $expr, so that the planner sees constants. */
function substituted(value: unknown, variables: Document): unknown {
  if (Array.isArray(value)) return value.map((item) => substituted(item, variables))
  if (isPlainObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, substituted(inner, variables)]))
  }
  if (typeof value !== 'string' || !value.startsWith('$$')) return value
  const name = value.slice(2)
  return Object.hasOwn(variables, name) ? { $literal: variables[name] ?? null } : value
}

/** A missing local field joins what has no foreign field, or null there. */
const localValues = (document: Document, field: string): unknown[] =>
  valuesAt(document, field).values.filter((value) => typeof value !== 'symbol')

function tableBy(documents: Document[], field: string): Map<string, Document[]> {
  const table = new Map<string, Document[]>()
  for (const document of documents) {
    for (const name of new Set(localValues(document, field).map(nameOf))) {
      const bucket = table.get(name)
      if (bucket) bucket.push(document)
      else table.set(name, [document])
    }
  }
  return table
}

const nameOf = (value: unknown) => encodeValue(value).toString('latin1')
