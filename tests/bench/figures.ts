/** One measured figure: what, how much, and the most it should be (absent: for the record). */
export interface Figure {
  what: string
  value: number
  unit: string
  most?: number
}

/** Prints a table and says which figures miss their target. Timing is printed, never decided on. */
export function printFigures(title: string, figures: Figure[]): void {
  console.log(`\n${title}`)
  for (const { what, value, unit, most } of figures) {
    const shown = Number.isInteger(value) ? String(value) : value.toFixed(1)
    const target = most === undefined ? '' : value <= most ? `target <= ${most}` : `target <= ${most}  MISSED`
    console.log(`  ${`${shown} ${unit}`.padStart(14)}  ${what.padEnd(52)} ${target}`)
  }
}
