export { decodeCursor, encodeCursor, type Key, type KeyPart } from './cursor'
export { type Page, pageOf } from './page'
