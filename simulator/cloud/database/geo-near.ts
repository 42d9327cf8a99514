import type { Collection } from './catalogue'
import type { Document } from './document'
import { requestFailed } from './errors'
import type { NearCondition } from './geo-query'
import { EARTH_RADIUS, isPosition, shapeOf } from './geometry'
import { structuredCopy } from './update'
import { getPath, MISSING, setPath } from './update-path'

interface GeoNear {
  condition: NearCondition
  filter: Document
  limit: number
  present(document: Document, metres: number): Document
}

/** MongoDB before 4.2, which CloudBase resembles, answers 100 documents unless told otherwise. */
const DEFAULT_LIMIT = 100

/** Reads the argument of a $geoNear stage: GeoJSON `near` speaks metres, a legacy pair radians. */
export function geoNearCondition(argument: Document, collection: Collection): GeoNear {
  const { near, distanceField, includeLocs, query, distanceMultiplier = 1, minDistance = 0, maxDistance } = argument
  const at = Array.isArray(near) ? near : (near as Document | undefined)?.coordinates
  if (!isPosition(at)) throw requestFailed('$geoNear requires near to be a point')
  if (typeof distanceField !== 'string') throw requestFailed('$geoNear requires a distanceField')
  const unit = Array.isArray(near) ? EARTH_RADIUS : 1
  const field = typeof argument.key === 'string' ? argument.key : onlyGeoField(collection)
  const condition: NearCondition = {
    field,
    at,
    from: Number(minDistance) * unit,
    to: maxDistance === undefined ? Number.POSITIVE_INFINITY : Number(maxDistance) * unit,
  }
  const nearby: Document = { $geometry: { type: 'Point', coordinates: at }, $minDistance: condition.from }
  if (condition.to < Number.POSITIVE_INFINITY) nearby.$maxDistance = condition.to
  return {
    condition,
    filter: { $and: [(query ?? {}) as Document, { [field]: { $nearSphere: nearby } }] },
    limit: Number(argument.limit ?? argument.num ?? DEFAULT_LIMIT),
    present: (document, metres) => {
      const shown = structuredCopy(document)
      setPath(shown, distanceField, (metres / unit) * Number(distanceMultiplier))
      const location = getPath(document, field)
      if (typeof includeLocs === 'string' && location !== MISSING && shapeOf(location))
        setPath(shown, includeLocs, location)
      return shown
    },
  }
}

function onlyGeoField(collection: Collection): string {
  const fields = collection.indexes.flatMap(({ keys }) =>
    keys.filter(([, kind]) => kind === '2dsphere').map(([field]) => field),
  )
  const [field, ...others] = new Set(fields)
  if (!field || others.length > 0)
    throw requestFailed('$geoNear requires a key when there is not exactly one 2dsphere index')
  return field
}
