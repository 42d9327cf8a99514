export { fileRef, type Links, linksOf, PhotoIds } from './shown'
export type { StoredFile } from './stored-file'
export { type For, letGo, storePhoto, storePicture, takePhotosIn, type Wanted } from './take-in'
export {
  leftBehind,
  mayBeGone,
  noteLetGo,
  noteUploads,
  notingLeftBehind,
  removeUnused,
  removingFiles,
  UNUSED_DAYS,
  uploadLedgers,
  usedAmong,
} from './upload-ledger'
