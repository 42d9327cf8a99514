/** What is shown of a list: the pages that were loaded, as one. `next`: where the page after them begins; null at the end. */
export interface Rows<Row> {
  rows: Row[]
  next: string | null
}

/** What is to be known of a kind of rows so that a list of them can be kept without asking for it again. */
export interface Order<Row> {
  idOf: (row: Row) => string
  /** as the server orders the list: negative when `a` stands before `b` */
  compare: (a: Row, b: Row) => number
}

/**
 * The first page, asked again, laid over what is shown: what stands after its last row stays (pages that were loaded stay
 * loaded), what stood before it and did not come again has left.
 */
export function withFirst<Row>(shown: Rows<Row> | undefined, first: Rows<Row>, order: Order<Row>): Rows<Row> {
  const last = first.rows.at(-1)
  if (!shown || first.next === null || last === undefined) return first
  const fresh = new Set(first.rows.map(order.idOf))
  const below = shown.rows.filter((row) => !fresh.has(order.idOf(row)) && order.compare(row, last) > 0)
  // all that is shown stands on the first page: its own end is where the list goes on
  return below.length > 0 ? { rows: [...first.rows, ...below], next: shown.next } : first
}

/** The page after what is shown; a row that moved between the two is shown once. */
export function withMore<Row>(shown: Rows<Row>, page: Rows<Row>, { idOf }: Order<Row>): Rows<Row> {
  const known = new Set(shown.rows.map(idOf))
  return { rows: [...shown.rows, ...page.rows.filter((row) => !known.has(idOf(row)))], next: page.next }
}

/**
 * A row that changed, where it stands now; `belongs`: whether it still stands in this list at all. One that would stand
 * on a page that was not loaded yet comes with that page.
 */
export function withChanged<Row extends { version: number }>(
  shown: Rows<Row>,
  row: Row,
  belongs: boolean,
  order: Order<Row>,
): Rows<Row> {
  const others = shown.rows.filter((other) => order.idOf(other) !== order.idOf(row))
  // what was asked for earlier may be answered later
  if (shown.rows.some((other) => order.idOf(other) === order.idOf(row) && other.version > row.version)) return shown
  if (!belongs) return others.length === shown.rows.length ? shown : { ...shown, rows: others }
  const after = others.findIndex((other) => order.compare(row, other) < 0)
  if (after < 0) return { ...shown, rows: shown.next === null ? [...others, row] : others }
  return { ...shown, rows: [...others.slice(0, after), row, ...others.slice(after)] }
}

/** The row before or after; stays at the ends; the first when none is open. */
export function neighbour<Row>(rows: readonly Row[], at: number, step: 1 | -1): Row | undefined {
  return at < 0 ? rows[0] : (rows[at + step] ?? rows[at])
}

/** Where one goes on after a deed: the row after, else the one before, else nowhere. */
export function goesOn<Row>(rows: readonly Row[], at: number): Row | undefined {
  return at < 0 ? undefined : (rows[at + 1] ?? rows[at - 1])
}

/** By a number, then by id as the database orders texts. */
export function byNumber<Row>(
  value: (row: Row) => number,
  idOf: (row: Row) => string,
  direction: 1 | -1 = 1,
): Order<Row> {
  const byId = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return { idOf, compare: (a, b) => direction * (value(a) - value(b) || byId(idOf(a), idOf(b))) }
}
