import { storage } from '../wx'
import { carriedOut, declareEffect } from './declare'

/** Uploads that were taken in, or belong to something discarded. */
export const removeFiles = declareEffect<{ fileIDs: string[] }>('removeFiles')

/** Removing twice does no harm. */
export const removingFiles = carriedOut(removeFiles, {
  repeat: 'safe',
  async run({ fileIDs }) {
    await storage.remove(fileIDs)
    return { state: 'done' }
  },
})
