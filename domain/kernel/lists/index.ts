export { decodeCursor, encodeCursor } from './cursor'
export { directionOf, InOrder, type Order } from './direction'
export { type KeyedPage, type Page, pageOf, pageOfLists, type Rows } from './page'
