import { isPlainObject } from './document'
import { requestFailed } from './errors'

/** [longitude, latitude] in degrees */
export type Position = [number, number]
type Ring = Position[]

/** Metres; the radius MongoDB reckons with (6,378.1 km). */
export const EARTH_RADIUS = 6_378_100

/** A GeoJSON value taken apart: its points, its segments, its filled polygons (first ring outer, others holes). */
export interface Shape {
  points: Position[]
  segments: [Position, Position][]
  polygons: Ring[][]
}

/** @returns undefined when the value is not a location (a document without one just does not match) */
export function shapeOf(value: unknown): Shape | undefined {
  if (Array.isArray(value)) return isPosition(value) ? { points: [value], segments: [], polygons: [] } : undefined
  if (!isPlainObject(value)) return undefined
  const coordinates = value.coordinates as never
  const read = readers[String(value.type)]
  if (!read || !Array.isArray(coordinates)) return undefined
  const shape = read(coordinates)
  return shape.points.length > 0 && shape.points.every(isPosition) ? shape : undefined
}

const line = (points: Position[]): Shape => ({ points, segments: pairs(points), polygons: [] })
const polygon = (rings: Ring[]): Shape => ({ points: rings.flat(), segments: rings.flatMap(pairs), polygons: [rings] })
const merge = (shapes: Shape[]): Shape => ({
  points: shapes.flatMap((shape) => shape.points),
  segments: shapes.flatMap((shape) => shape.segments),
  polygons: shapes.flatMap((shape) => shape.polygons),
})
const readers: Record<string, (coordinates: never) => Shape> = {
  Point: (at: Position) => ({ points: [at], segments: [], polygons: [] }),
  MultiPoint: (points: Position[]) => ({ points, segments: [], polygons: [] }),
  LineString: line,
  MultiLineString: (lines: Position[][]) => merge(lines.map(line)),
  Polygon: polygon,
  MultiPolygon: (polygons: Ring[][]) => merge(polygons.map(polygon)),
}

/** The shape a query names; a bad one is an error, not "nothing found". */
export function requiredShape(value: unknown): Shape {
  const shape = shapeOf(value)
  if (!shape) throw requestFailed(`unknown GeoJSON: ${JSON.stringify(value)}`)
  return shape
}

export const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) &&
  value.length >= 2 &&
  typeof value[0] === 'number' &&
  typeof value[1] === 'number' &&
  Math.abs(value[0]) <= 180 &&
  Math.abs(value[1]) <= 90

/** Metres along the great circle. */
export function distance(a: Position, b: Position): number {
  const [latitudeA, latitudeB] = [radians(a[1]), radians(b[1])]
  const h =
    Math.sin((latitudeB - latitudeA) / 2) ** 2 +
    Math.cos(latitudeA) * Math.cos(latitudeB) * Math.sin(radians(b[0] - a[0]) / 2) ** 2
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Metres from a position to the nearest part of a shape; 0 inside a polygon. Segments are taken as flat, good to metres in a county. */
export function distanceTo(at: Position, shape: Shape): number {
  if (shape.polygons.some((rings) => inPolygon(at, rings))) return 0
  const candidates = [...shape.points, ...shape.segments.map((segment) => nearestOn(at, segment))]
  return candidates.reduce((least, point) => Math.min(least, distance(at, point)), Number.POSITIVE_INFINITY)
}

/** Whether the whole of `inner` lies in the polygons of `outer`; a border counts as inside. */
export function within(inner: Shape, outer: Shape): boolean {
  if (outer.polygons.length === 0) return false
  const holds = (point: Position) => outer.polygons.some((rings) => inPolygon(point, rings))
  if (!inner.points.every(holds)) return false
  const crossesBorder = inner.segments.some((one) => outer.segments.some((other) => crossProperly(one, other)))
  return !crossesBorder
}

export function intersects(a: Shape, b: Shape): boolean {
  const covers = (shape: Shape, point: Position) =>
    shape.polygons.some((rings) => inPolygon(point, rings)) ||
    shape.segments.some((segment) => onSegment(point, segment)) ||
    shape.points.some((other) => other[0] === point[0] && other[1] === point[1])
  if (a.points.some((point) => covers(b, point)) || b.points.some((point) => covers(a, point))) return true
  return a.segments.some((one) => b.segments.some((other) => crossProperly(one, other)))
}

const radians = (degrees: number) => (degrees * Math.PI) / 180
const pairs = (points: Position[]): [Position, Position][] =>
  points.slice(1).map((end, i) => [points[i]!, end] as [Position, Position])

function inPolygon(point: Position, [outer, ...holes]: Ring[]): boolean {
  const onBorder = [outer!, ...holes].some((ring) => pairs(ring).some((segment) => onSegment(point, segment)))
  return onBorder || (inRing(point, outer!) && !holes.some((hole) => inRing(point, hole)))
}

function inRing([x, y]: Position, ring: Ring): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i]!
    const [xj, yj] = ring[j]!
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}

const turn = (o: Position, a: Position, b: Position) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])

/** Degrees squared: below this a point is on the line (about a millimetre over a kilometre). */
const ON_LINE = 1e-12

function onSegment(point: Position, [a, b]: [Position, Position]): boolean {
  if (Math.abs(turn(a, b, point)) > ON_LINE) return false
  return (
    point[0] >= Math.min(a[0], b[0]) &&
    point[0] <= Math.max(a[0], b[0]) &&
    point[1] >= Math.min(a[1], b[1]) &&
    point[1] <= Math.max(a[1], b[1])
  )
}

function crossProperly([a, b]: [Position, Position], [c, d]: [Position, Position]): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
}

function nearestOn(at: Position, [a, b]: [Position, Position]): Position {
  const scale = Math.cos(radians(at[1]))
  const [dx, dy] = [(b[0] - a[0]) * scale, b[1] - a[1]]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((at[0] - a[0]) * scale * dx + (at[1] - a[1]) * dy) / length
  const t = Math.max(0, Math.min(1, along))
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]
}
