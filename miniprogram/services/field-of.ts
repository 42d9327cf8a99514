/** The first value of a field that will hold others of its type: `rows: fieldOf<Row[]>([])`. */
export const fieldOf = <Value>(value: Value): Value => value
