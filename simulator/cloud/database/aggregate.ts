import { type Document, isPlainObject, type Sort } from './document'
import { requestFailed } from './errors'
import { runPipeline, type Stage } from './evaluate'
import { find, findNear, type Request, type Source } from './find'
import { geoNearCondition } from './geo-near'
import { lookupStage } from './lookup'

export type Pipeline = Document[]

/** Opens another collection of the same request ($lookup, $unionWith); undefined when there is none. */
export type OpenCollection = (name: string) => Source | undefined

export interface Aggregated {
  documents: Document[]
  /** what the leading stages asked of the collection, for judging efficiency */
  first: Request
  /** documents that this query and every join found */
  matched: number
}

/**
 * Runs a pipeline: its leading $match, $sort, $skip and $limit (or $geoNear) become one planned query,
 * $lookup reads by index, everything else runs in memory.
 */
export function aggregate(source: Source, pipeline: Pipeline, open: OpenCollection, variables?: Document): Aggregated {
  for (const stage of pipeline) {
    if (!isPlainObject(stage) || Object.keys(stage).length !== 1)
      throw requestFailed('A pipeline stage specification object must contain exactly one field.')
  }
  const { request, rest } = leading(pipeline)
  const near = isPlainObject(rest[0]?.$geoNear) && rest.length === pipeline.length ? rest[0].$geoNear : undefined
  const documents = near ? geoNear(source, near) : find(source, request)
  const remaining = near ? rest.slice(1) : rest
  let joined = 0
  const joins = ownStages(open, (found) => {
    joined += found
  })
  const result = remaining.length > 0 ? runPipeline(documents, remaining, { stages: joins, variables }) : documents
  return {
    documents: result,
    first: near ? { filter: (near.query ?? {}) as Document } : request,
    matched: documents.length + joined,
  }
}

/** `$match* $sort? $skip? $limit?` from the front, merged; a later $match may only join before order or cut. */
function leading(pipeline: Pipeline): { request: Request; rest: Pipeline } {
  const filters: Document[] = []
  const request: Request = { filter: {} }
  let at = 0
  for (; at < pipeline.length; at++) {
    const [[name, argument]] = Object.entries(pipeline[at]!) as [[string, unknown]]
    const cut = request.skip !== undefined || request.limit !== undefined
    if (name === '$match' && isPlainObject(argument) && !cut) filters.push(argument)
    else if (name === '$sort' && isPlainObject(argument) && !request.sort && !cut) request.sort = sortOf(argument)
    else if (name === '$skip' && request.skip === undefined && request.limit === undefined)
      request.skip = whole('$skip', argument)
    else if (name === '$limit' && request.limit === undefined) request.limit = whole('$limit', argument)
    else break
  }
  request.filter = filters.length > 1 ? { $and: filters } : (filters[0] ?? {})
  return { request, rest: pipeline.slice(at) }
}

function sortOf(argument: Document): Sort {
  for (const way of Object.values(argument))
    if (way !== 1 && way !== -1) throw requestFailed('$sort key ordering must be 1 or -1')
  return argument as Sort
}

function whole(stage: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw requestFailed(`${stage} takes a whole number`)
  return value
}

function geoNear(source: Source, argument: Document): Document[] {
  const { condition, filter, limit, present } = geoNearCondition(argument, source.collection)
  return findNear(source, { filter, limit }, condition).map(({ document, metres }) => present(document, metres))
}

function ownStages(open: OpenCollection, onFound: (found: number) => void): Record<string, Stage> {
  const run = (source: Source, pipeline: Pipeline, variables?: Document) => {
    const { documents, matched } = aggregate(source, pipeline, open, variables)
    onFound(matched)
    return documents
  }
  return {
    $lookup: lookupStage(open, run, onFound) as unknown as Stage,
    $unionWith: ((documents: Iterable<Document>, argument: string | { coll: string; pipeline?: Pipeline }) => {
      const { coll, pipeline = [] } = typeof argument === 'string' ? { coll: argument } : argument
      const source = open(coll)
      return concatenated(documents, source ? run(source, pipeline) : [])
    }) as Stage,
    $geoNear: (() => {
      throw requestFailed('$geoNear is only valid as the first stage in a pipeline.')
    }) as Stage,
    $graphLookup: (() => {
      throw requestFailed('$graphLookup is not supported')
    }) as Stage,
  }
}

/** mingo's stages are lazy sequences that know map and transform. */
function concatenated(documents: Iterable<Document>, more: Document[]): Iterable<Document> {
  const sequence = documents as unknown as { transform(change: (all: Document[]) => Document[]): Iterable<Document> }
  return sequence.transform((all) => [...all, ...more])
}
