/** One measured figure: what, how much, and the most it should be (absent: for the record). */
export interface Figure {
  what: string
  value: number
  unit: string
  most?: number
  /** why it could not be measured */
  failed?: string
}

/** What `part` measured so far, with a line that says why the rest is missing: one failed call hides no other figure. */
export async function asFarAsItGoes(
  what: string,
  figures: Figure[],
  part: () => Promise<Figure[] | undefined>,
): Promise<Figure[]> {
  try {
    figures.push(...((await part()) ?? []))
  } catch (error) {
    figures.push({ what, value: Number.NaN, unit: '', failed: String(error) })
  }
  return figures
}

export const missed = ({ value, most, failed }: Figure): boolean =>
  failed !== undefined || (most !== undefined && value > most)

/** Prints a table and says which figures miss their target. Timing is printed, never decided on. */
export function printFigures(title: string, figures: Figure[]): void {
  console.log(`\n${title}`)
  for (const figure of figures) {
    const { what, value, unit, most, failed } = figure
    if (failed !== undefined) {
      console.log(`  ${'not measured'.padStart(14)}  ${what.padEnd(52)} FAILED: ${failed}`)
      continue
    }
    const shown = Number.isInteger(value) ? String(value) : value.toFixed(1)
    const target = most === undefined ? '' : missed(figure) ? `target <= ${most}  MISSED` : `target <= ${most}`
    console.log(`  ${`${shown} ${unit}`.padStart(14)}  ${what.padEnd(52)} ${target}`)
  }
}
