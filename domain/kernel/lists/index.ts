export { decodeCursor, encodeCursor } from './cursor'
export { type Page, pageOf, type Rows } from './page'
