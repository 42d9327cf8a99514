import { EARTH_RADIUS, type Position, type Shape } from './geometry'

/**
 * The cells of a '2dsphere' index: the map (360 by 180 degrees) is quartered again and again, a cell is the path of quarters
 * ("0312..."). A point stands under one deep cell, a larger shape under the few cells that cover its box.
 * A query covers its own box with cells and looks for everything below each (a range) and everything above (single keys).
 */
export interface Box {
  west: number
  south: number
  east: number
  north: number
}

/** Level 24: a cell about 2 m wide. */
const DEEPEST = 24
const CELLS_OF_SHAPE = 4
const CELLS_OF_QUERY = 12

export const WORLD: Box = { west: -180, south: -90, east: 180, north: 90 }

export function cellsOfShape(shape: Shape): string[] {
  const [only] = shape.points
  return shape.points.length === 1 ? [cellOf(only!)] : cover([boxOf(shape)], CELLS_OF_SHAPE)
}

/** @returns `below`: every key that begins with it is a candidate; `exact`: larger cells that hold these */
export function cellsOfQuery(boxes: Box[]): { below: string[]; exact: string[] } {
  const below = cover(boxes, CELLS_OF_QUERY)
  const exact = new Set<string>()
  for (const cell of below) for (let level = 0; level < cell.length; level++) exact.add(cell.slice(0, level))
  return { below, exact: [...exact] }
}

export function boxOf(shape: Shape): Box {
  const box = { west: 180, south: 90, east: -180, north: -90 }
  for (const [x, y] of shape.points) {
    box.west = Math.min(box.west, x)
    box.east = Math.max(box.east, x)
    box.south = Math.min(box.south, y)
    box.north = Math.max(box.north, y)
  }
  return box
}

/** Boxes that hold every position within `metres`: two when the circle crosses the date line, the whole width near a pole. */
export function boxesAround([x, y]: Position, metres: number): Box[] {
  const angle = (metres / EARTH_RADIUS) * 1.000001
  const degrees = (angle * 180) / Math.PI
  const [south, north] = [y - degrees, y + degrees]
  const clipped = { south: Math.max(-90, south), north: Math.min(90, north) }
  const sine = Math.sin(angle) / Math.cos((y * Math.PI) / 180)
  if (angle >= Math.PI / 2 || south <= -90 || north >= 90 || sine >= 1) return [{ ...clipped, west: -180, east: 180 }]
  const width = (Math.asin(sine) * 180) / Math.PI
  const [west, east] = [x - width, x + width]
  if (west < -180)
    return [
      { ...clipped, west: west + 360, east: 180 },
      { ...clipped, west: -180, east },
    ]
  if (east > 180)
    return [
      { ...clipped, west, east: 180 },
      { ...clipped, west: -180, east: east - 360 },
    ]
  return [{ ...clipped, west, east }]
}

function cellOf([x, y]: Position): string {
  let cell = ''
  let box = WORLD
  for (let level = 0; level < DEEPEST; level++) {
    const quarters = quartersOf(box)
    const quarter = (y >= quarters[0]!.north ? 2 : 0) + (x >= quarters[0]!.east ? 1 : 0)
    cell += quarter
    box = quarters[quarter]!
  }
  return cell
}

/** Splits the cell that reaches furthest beyond the boxes until there are as many as allowed. */
function cover(boxes: Box[], allowed: number): string[] {
  let cells: { cell: string; box: Box }[] = [{ cell: '', box: WORLD }]
  for (;;) {
    const largest = cells.reduce((a, b) => (b.cell.length < a.cell.length ? b : a))
    if (largest.cell.length >= DEEPEST) break
    const quarters = quartersOf(largest.box)
      .map((box, quarter) => ({ cell: largest.cell + quarter, box }))
      .filter(({ box }) => boxes.some((wanted) => overlap(box, wanted)))
    if (cells.length - 1 + quarters.length > allowed) break
    cells = [...cells.filter((cell) => cell !== largest), ...quarters]
  }
  return cells.map(({ cell }) => cell)
}

/** south-west, south-east, north-west, north-east */
function quartersOf({ west, south, east, north }: Box): Box[] {
  const x = (west + east) / 2
  const y = (south + north) / 2
  return [
    { west, south, east: x, north: y },
    { west: x, south, east, north: y },
    { west, south: y, east: x, north },
    { west: x, south: y, east, north },
  ]
}

const overlap = (a: Box, b: Box) => a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north
