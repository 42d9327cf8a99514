export type { StoredFile } from './stored-file'
export { letGo, storePhoto, storePicture, takePhotosIn, type Wanted } from './take-in'
export {
  leftBehind,
  mayBeGone,
  noteUploads,
  notingLeftBehind,
  removeUnused,
  UNUSED_DAYS,
  uploadLedgers,
} from './upload-ledger'
