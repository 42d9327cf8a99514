/** The first value of a field that will hold others of its type: `rows: initially<Row[]>([])`. */
export const initially = <Value>(value: Value): Value => value
