/** '510821/107/001/07' -> '07网格'; wider areas answer null. */
export function gridWord(area: string): string | null {
  const [, , , grid] = area.split('/')
  return grid ? `${grid}网格` : null
}

/** The grids that appear in the community's buildings, in order. */
export function gridsOf(buildings: { grid: string }[]): { value: string; label: string }[] {
  const areas = [...new Set(buildings.map((building) => building.grid))].sort()
  return areas.map((area) => ({ value: area, label: gridWord(area) ?? area }))
}
