export interface Point {
  lat: number
  lng: number
}

const EARTH = 6_371_000
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres on the globe; null when one of the places is unknown. */
export function distanceBetween(a: Point | null | undefined, b: Point | null | undefined): number | null {
  if (!a || !b) return null
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2
  const h = half(b.lat - a.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(b.lng - a.lng)
  return Math.round(2 * EARTH * Math.asin(Math.sqrt(h)))
}
