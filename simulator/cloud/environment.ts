/** The one CloudBase environment and the one mini-program that a simulator is. Plainly invented names. */
export const ENV_ID = 'puziling-local'
export const APP_ID = 'wx0000simulator000'
/** The bucket name as it appears in file ids: `cloud://<env>.<bucket>/<path>`. */
export const FILE_ID_PREFIX = `cloud://${ENV_ID}.7075-${ENV_ID}/`

/** The 6 MB limit of a function's input and output (CloudBase 云函数配额). */
export const MAX_PAYLOAD_BYTES = 6 * 1024 * 1024
/** The limit of `wx.cloud.uploadFile`. */
export const MAX_UPLOAD_BYTES = 50 * 1024 * 1024
