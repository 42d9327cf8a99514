import { Aggregator } from 'mingo/aggregator'
import { Context, evalExpr } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as stages from 'mingo/operators/pipeline'
import * as projections from 'mingo/operators/projection'
import * as queries from 'mingo/operators/query'
import * as windows from 'mingo/operators/window'
import { Query } from 'mingo/query'
import type { Options } from 'mingo/types'
import { type Document, isPlainObject } from './document'
import { requestFailed } from './errors'
import { GEO_OPERATORS } from './geo-query'
import { mingoGaps } from './mingo-gaps'

/** A pipeline stage of our own, as mingo calls it. */
export type Stage = (documents: Iterable<Document>, argument: never, options: Options) => Iterable<Document>

// Of two operators with one name the first wins. The classes of 'mingo' itself would put mingo's own before ours,
// hence 'mingo/query' and 'mingo/aggregator'.
const context = Context.from(
  Context.init(mingoGaps() as never),
  Context.init({
    accumulator: accumulators,
    expression: expressions,
    pipeline: stages,
    projection: projections,
    query: queries,
    window: windows,
  } as never),
)

const options = (own: Partial<Options> = {}): Partial<Options> => ({ context, scriptEnabled: false, ...own })

/** @throws DATABASE_REQUEST_FAILED when the filter names an unknown operator or a wrong argument */
export function matcher(filter: Document, variables?: Document): (document: Document) => boolean {
  const query = refusing(() => new Query(withGeoSiblings(filter), options({ variables } as never)))
  return (document) => refusing(() => query.test(document))
}

/** Applies a projection, inclusive or exclusive, dotted, or with $slice and $elemMatch. */
export function projector(projection: Document | undefined): (document: Document) => Document {
  if (!projection || Object.keys(projection).length === 0) return (document) => document
  const everything = new Query({}, options())
  return (document) => refusing(() => everything.find([document], projection as never).all()[0] as Document)
}

/** Runs a pipeline over documents in memory. */
export function runPipeline(
  documents: Document[],
  pipeline: Document[],
  own: { stages?: Record<string, Stage>; variables?: Document } = {},
): Document[] {
  const extended = own.stages ? Context.from(Context.init({ pipeline: own.stages } as never), context) : context
  const settings = options({ context: extended, variables: own.variables } as never)
  return refusing(() => new Aggregator(pipeline, settings).run(documents as never) as Document[])
}

export const evaluateExpression = (document: Document, expression: unknown, variables?: Document): unknown =>
  refusing(() => evalExpr(document, expression, options({ variables } as never) as Options))

/** mingo says what is wrong with a plain Error; CloudBase says it with a code. */
function refusing<T>(evaluate: () => T): T {
  try {
    return evaluate()
  } catch (cause) {
    if ((cause as Error).name === 'DatabaseError') throw cause
    throw requestFailed((cause as Error).message, cause)
  }
}

/** Hands each geo operator its whole operator object, since mingo gives an operator only its own argument. */
function withGeoSiblings(filter: Document): Document {
  const rewritten: Document = {}
  for (const [key, value] of Object.entries(filter)) rewritten[key] = geoOperand(key, value)
  return rewritten
}

function geoOperand(key: string, value: unknown): unknown {
  if (['$and', '$or', '$nor'].includes(key) && Array.isArray(value)) {
    return value.map((part) => (isPlainObject(part) ? withGeoSiblings(part) : part))
  }
  if (!isPlainObject(value)) return value
  if (isPlainObject(value.$not)) return { ...value, $not: geoOperand(key, value.$not) }
  const operators = GEO_OPERATORS.filter((operator) => operator in value)
  if (operators.length === 0) return value
  return { ...value, ...Object.fromEntries(operators.map((operator) => [operator, value])) }
}
