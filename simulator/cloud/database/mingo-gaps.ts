import { evalExpr } from 'mingo/core'
import * as stages from 'mingo/operators/pipeline'
import { $elemMatch } from 'mingo/operators/query/array'
import type { Options } from 'mingo/types'
import { resolve } from 'mingo/util'
import { type Document, isPlainObject } from './document'
import { requestFailed } from './errors'
import { GEO_OPERATORS, geoCondition, matchesGeo } from './geo-query'
import { nullOperators } from './null-operators'

/** Where mingo has nothing, or something else than MongoDB: operators of our own, by kind. */
export const mingoGaps = () => ({
  pipeline: { $bucket: bucketStage },
  query: { ...geoOperators(), ...nullOperators, $elemMatch: elementOperator },
  expression: stringOperators(),
})

/** $geoWithin and its kin; $maxDistance and $minDistance beside a legacy $near are part of it (see withGeoSiblings). */
function geoOperators(): Record<string, unknown> {
  const operator = (selector: string, argument: Document) => {
    const condition = geoCondition(argument)!
    return (document: Document) => matchesGeo(condition, resolve(document, selector))
  }
  const always = () => () => true
  return {
    ...Object.fromEntries(GEO_OPERATORS.map((name) => [name, operator])),
    $maxDistance: always,
    $minDistance: always,
  }
}

/** In mingo a negative count or length cuts nothing; in MongoDB it means "to the end". */
function stringOperators(): Record<string, unknown> {
  const cut = (characters: (text: string) => (string | number)[], join: (parts: never[]) => string) => {
    return (document: Document, expression: unknown, evaluation: Options) => {
      const [text, start, count] = evalExpr(document, expression as never, evaluation) as [unknown, number, number]
      const parts = characters(text === null || text === undefined ? '' : String(text))
      return join((count < 0 ? parts.slice(start) : parts.slice(start, start + count)) as never[])
    }
  }
  const bytes = cut(
    (text) => [...Buffer.from(text)],
    (parts) => Buffer.from(parts).toString(),
  )
  return {
    $substr: bytes,
    $substrBytes: bytes,
    $substrCP: cut(
      (text) => [...text],
      (parts) => parts.join(''),
    ),
  }
}

/**
 * $bucket as the $group that MongoDB says it is: mingo puts a value that equals a boundary into the bucket below.
 * Built of $cond from the last boundary backwards, each value compared with the lower bound of its bucket.
 */
function bucketStage(documents: never, argument: Document, evaluation: Options): unknown {
  const { groupBy, boundaries, default: otherwise, output = { count: { $sum: 1 } } } = argument
  if (!Array.isArray(boundaries) || boundaries.length < 2) throw requestFailed('$bucket needs at least two boundaries')
  const outside = otherwise === undefined ? OUTSIDE : { $literal: otherwise }
  const belowTop = boundaries
    .slice(0, -1)
    .reduce<unknown>(
      (below, lower) => ({ $cond: [{ $gte: [groupBy, { $literal: lower }] }, { $literal: lower }, below] }),
      outside,
    )
  const bucket = { $cond: [{ $lt: [groupBy, { $literal: boundaries.at(-1) }] }, belowTop, outside] }
  const grouped = stages.$group(documents, { _id: bucket, ...(output as Document) } as never, evaluation)
  const checked = grouped.map((group) => {
    if ((group as Document)._id === OUTSIDE.$literal)
      throw requestFailed('$bucket could not find a matching bucket for an input')
    return group
  })
  return stages.$sort(checked, { _id: 1 } as never, evaluation)
}

const OUTSIDE = { $literal: '\u0000outside every bucket' }

/** mingo takes anything and matches nothing. */
function elementOperator(selector: string, criteria: unknown, evaluation: Options): unknown {
  if (!isPlainObject(criteria)) throw requestFailed('$elemMatch needs an Object')
  return $elemMatch(selector, criteria as never, evaluation)
}
