export { decodeCursor, encodeCursor } from './cursor'
export { type KeyedPage, type Page, pageOf, pageOfLists, type Rows } from './page'
