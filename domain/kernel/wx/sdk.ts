import cloud from 'wx-server-sdk'

/** What the kernel asks of the platform, in wx-server-sdk's own words. */
export type Sdk = Pick<
  typeof cloud,
  'database' | 'uploadFile' | 'downloadFile' | 'deleteFile' | 'getTempFileURL' | 'callFunction' | 'getWXContext'
>

let driver: Sdk | null = null

/** The official SDK, initialised at first use: importing the domain must cost nothing. */
export function sdk(): Sdk {
  if (!driver) {
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as never })
    driver = cloud
  }
  return driver
}

/** An operator's machine works on an environment with another SDK (`scripts/operator`); functions say nothing here. */
export function useSdk(given: Sdk): void {
  driver = given
}

/** WeChat's and CloudBase's errors carry `errCode` and `errMsg`. */
export interface SdkError {
  errCode: number
  errMsg: string
}

export const isSdkError = (error: unknown): error is SdkError =>
  typeof error === 'object' && error !== null && 'errCode' in error && 'errMsg' in error
