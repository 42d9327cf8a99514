import { storage } from '../wx'
import type { EffectKind } from './carry-out'

/** Uploads that were taken in, or belong to something discarded. Removing twice does no harm. */
export const removeFiles: EffectKind = {
  repeat: 'safe',
  async run(data: { fileIDs: string[] }) {
    await storage.remove(data.fileIDs)
    return { state: 'done' }
  },
}
