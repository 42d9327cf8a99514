/** The first value of a field that will hold others of its type: `state: initially<PageState>('loading')`. */
export const initially = <Value>(value: Value): Value => value
