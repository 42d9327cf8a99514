import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { DocumentRow, MatrixKind, MatrixPart, PersonRow, StaffDocumentRow, StaffRow } from './kind'

const DOMAIN = path.resolve(__dirname, '../../domain')

/** Every `testing/matrix.ts` of the domain: whatever stands in a folder's own file is in the matrix. */
const parts: MatrixPart[] = readdirSync(DOMAIN, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith(path.join('testing', 'matrix.ts')))
  .sort()
  .map((file) => require(path.join(DOMAIN, file)).matrix)

// biome-ignore lint/suspicious/noExplicitAny: a kind of whatever document
export type AnyKind = MatrixKind<any, any>

export const kinds: AnyKind[] = parts.flatMap(({ kind }) => kind ?? [])
export const personRows: PersonRow[] = parts.flatMap(({ people = [] }) => people)
export const staffRows: StaffRow[] = parts.flatMap(({ staff = [] }) => staff)
export const noKinds = parts.flatMap((part) => part.noKinds ?? [])

/** A row with the kind that it is about: "case.draft". */
export type Of<Row> = Row & { kind: string; of: AnyKind }

const of = <Row extends { state: string }>(rows: (kind: AnyKind) => Row[]): Of<Row>[] =>
  kinds.flatMap((kind) => rows(kind).map((row) => ({ ...row, kind: `${kind.kind}.${row.state}`, of: kind })))

export const documentRows: Of<DocumentRow>[] = of(({ app }) => app)
export const staffDocumentRows: Of<StaffDocumentRow>[] = of((kind) => kind.console)

/** The kind of "case.draft", or of a document's id in the matrix. */
export function kindNamed(name: string): AnyKind {
  const [what] = name.split(/[._]/)
  const found = kinds.find(({ kind }) => kind === what)
  if (!found) throw new Error(`no folder of the domain brings a kind "${what}" (testing/matrix.ts)`)
  return found
}
