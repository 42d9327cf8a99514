export { decodeCursor, encodeCursor } from './cursor'
export { type Page, pageOf } from './page'
