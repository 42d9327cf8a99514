import { declareEffect } from './declare'

/** Uploads that were taken in, or belong to something discarded: `removingFiles` removes them. */
export const removeFiles = declareEffect<{ fileIDs: string[] }>('removeFiles')
