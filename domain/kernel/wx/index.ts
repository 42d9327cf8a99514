export { callerOpenid } from './context'
export { callFunction } from './functions'
export {
  phoneNumberOf,
  type SubscribeMessage,
  sendSubscribeMessage,
  textPasses,
} from './open-api'
export { isSdkError } from './sdk'
export { isUploadOf, storage } from './storage'
