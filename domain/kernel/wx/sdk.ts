import cloud from 'wx-server-sdk'

let ready = false

/** The official SDK, initialised at first use: importing the domain must cost nothing. */
export function sdk(): typeof cloud {
  if (!ready) {
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as never })
    ready = true
  }
  return cloud
}

/** WeChat's and CloudBase's errors carry `errCode` and `errMsg`. */
export interface SdkError {
  errCode: number
  errMsg: string
}

export const isSdkError = (error: unknown): error is SdkError =>
  typeof error === 'object' && error !== null && 'errCode' in error && 'errMsg' in error
