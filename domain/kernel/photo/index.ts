export type { StoredFile } from './stored-file'
export { letGo, storePhoto, takePhotosIn, type Wanted } from './take-in'
