import { createHash } from 'node:crypto'

/** sha1 of token, timestamp and nonce in alphabetical order, as WeChat signs its pushes. */
export const pushSignature = (token: string, timestamp: string, nonce: string): string =>
  createHash('sha1').update([token, timestamp, nonce].sort().join('')).digest('hex')
