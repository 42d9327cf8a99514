import { type Document, isPlainObject } from './document'
import { requestFailed } from './errors'
import { type Box, boxesAround, boxOf, WORLD } from './geo-cells'
import {
  distanceTo,
  EARTH_RADIUS,
  intersects,
  isPosition,
  type Position,
  requiredShape,
  type Shape,
  shapeOf,
  within,
} from './geometry'

/** One geographic condition: what matches, and the boxes outside which nothing can. */
export interface GeoCondition {
  test(shape: Shape): boolean
  boxes: Box[]
}

/** A condition that also orders by distance (metres). */
export interface NearCondition {
  field: string
  at: Position
  from: number
  to: number
}

export const GEO_OPERATORS = ['$near', '$nearSphere', '$geoWithin', '$geoIntersects']

/** Reads `{ $geoWithin: ... }` and its kin; the siblings matter because legacy $near keeps $maxDistance beside it. */
export function geoCondition(operators: Document): GeoCondition | undefined {
  if (operators.$geoWithin !== undefined) return withinCondition(operators.$geoWithin)
  if (operators.$geoIntersects !== undefined) return intersectsCondition(operators.$geoIntersects)
  const near = readNear('', operators)
  if (!near) return undefined
  return {
    test: (shape) => inRange(distanceTo(near.at, shape), near),
    boxes: near.to < Number.POSITIVE_INFINITY ? boxesAround(near.at, near.to) : [WORLD],
  }
}

/** The $near or $nearSphere of a filter, also inside $and; there can be one. */
export function nearOf(filter: Document): NearCondition | undefined {
  for (const [field, condition] of Object.entries(filter)) {
    const inner = field === '$and' && Array.isArray(condition) ? condition.map((part) => nearOf(part)) : []
    const found = inner.find(Boolean) ?? (isPlainObject(condition) ? readNear(field, condition) : undefined)
    if (found) return found
  }
  return undefined
}

export const inRange = (metres: number, near: Pick<NearCondition, 'from' | 'to'>) =>
  metres >= near.from && metres <= near.to

function readNear(field: string, operators: Document): NearCondition | undefined {
  const near = operators.$nearSphere ?? operators.$near
  if (near === undefined) return undefined
  const point = isPlainObject(near) ? (near.$geometry ?? near) : near
  const limits = isPlainObject(near) && near.$geometry ? near : operators
  const metric = isPlainObject(point) // legacy pairs give radians
  const at = metric ? (point as Document).coordinates : point
  if (!isPosition(at)) throw requestFailed('invalid point in geo near query')
  const unit = metric ? 1 : EARTH_RADIUS
  return {
    field,
    at,
    from: metres(limits.$minDistance, 0, unit),
    to: metres(limits.$maxDistance, Number.POSITIVE_INFINITY, unit),
  }
}

function metres(value: unknown, otherwise: number, unit: number): number {
  if (value === undefined || value === null) return otherwise
  if (typeof value !== 'number' || value < 0) throw requestFailed('distance must be a non-negative number')
  return value * unit
}

function withinCondition(value: unknown): GeoCondition {
  if (!isPlainObject(value)) throw requestFailed('$geoWithin takes an object')
  if (value.$centerSphere !== undefined || value.$center !== undefined)
    return circle(value.$centerSphere ?? value.$center)
  if (value.$box !== undefined) return polygonOf(boxRing(value.$box))
  if (value.$polygon !== undefined) return polygonOf(value.$polygon as Position[])
  const outer = requiredShape(value.$geometry)
  if (outer.polygons.length === 0) throw requestFailed('$geoWithin needs a Polygon or a MultiPolygon')
  return { test: (shape) => within(shape, outer), boxes: [boxOf(outer)] }
}

function circle(value: unknown): GeoCondition {
  const [center, radius] = Array.isArray(value) ? value : []
  if (!isPosition(center) || typeof radius !== 'number') throw requestFailed('$centerSphere takes [center, radians]')
  const limit = radius * EARTH_RADIUS
  const inside = (point: Position) => distanceTo(center, { points: [point], segments: [], polygons: [] }) <= limit
  return { test: (shape) => shape.points.every(inside), boxes: boxesAround(center, limit) }
}

function boxRing(value: unknown): Position[] {
  const [a, b] = Array.isArray(value) ? value : []
  if (!isPosition(a) || !isPosition(b)) throw requestFailed('$box takes two positions')
  return [a, [b[0], a[1]], b, [a[0], b[1]]]
}

function polygonOf(ring: Position[]): GeoCondition {
  const outer = requiredShape({ type: 'Polygon', coordinates: [[...ring, ring[0]]] })
  return { test: (shape) => within(shape, outer), boxes: [boxOf(outer)] }
}

function intersectsCondition(value: unknown): GeoCondition {
  const wanted = requiredShape(isPlainObject(value) ? value.$geometry : value)
  return { test: (shape) => intersects(shape, wanted), boxes: [boxOf(wanted)] }
}

/** Tests what a document holds at the field: one location, or a list of them of which one must match. */
export function matchesGeo(condition: GeoCondition, value: unknown): boolean {
  const shape = shapeOf(value)
  if (shape) return condition.test(shape)
  return Array.isArray(value) && value.some((item) => isPlainObject(item) && matchesGeo(condition, item))
}
