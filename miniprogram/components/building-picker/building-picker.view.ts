import type { Building } from '../../../domain/places/views'

/** Buildings whose name holds what was typed; "3栋" and "3" find the same. */
export function buildingsFor(buildings: Building[], typed: string): Building[] {
  const wanted = typed.trim().replace(/[栋号楼幢]$/, '')
  return wanted ? buildings.filter(({ name }) => name.includes(wanted)) : buildings
}

/** "1", "2", ... for a building with that many entrances. */
export function unitsOf(building: Building | undefined): string[] {
  return Array.from({ length: building?.units ?? 0 }, (_, index) => String(index + 1))
}
