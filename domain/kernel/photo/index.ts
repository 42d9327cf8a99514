export { MAX_PHOTO_BYTES } from './redraw'
export type { StoredFile } from './stored-file'
export { letGo, storePhoto, type TakenIn, takePhotosIn, type Wanted } from './take-in'
