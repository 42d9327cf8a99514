export interface PersonRow {
  name: string
  relation: string
  idNumber: string
  note?: string
}

/** What is wrong with one member, as one sentence; empty when nothing is, or nothing was typed yet. */
export function problemsOf({ idNumber }: PersonRow, checkIdNumber: (id: string) => string | null): string {
  return idNumber ? (checkIdNumber(idNumber.trim().toUpperCase()) ?? '') : ''
}
