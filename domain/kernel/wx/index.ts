export { callerOpenid } from './context'
export { callFunction } from './functions'
export {
  phoneNumberOf,
  type SubscribeMessage,
  sendSubscribeMessage,
  textPasses,
} from './open-api'
export { isSdkError, type Sdk, useSdk } from './sdk'
export { isUpload, isUploadOf, pathOf, storage, uploadPath } from './storage'
