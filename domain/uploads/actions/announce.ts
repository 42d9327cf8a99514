import { z } from 'zod'
import { action, everyone, Input, noteUploads, RequestId, visitedCommunity, wx } from '../../kernel'
import type { AnnouncedUploads } from '../views'

const MEGABYTE = 1024 * 1024
const LARGEST = 10

/**
 * What a phone says before it puts photos into storage: how many, and how large each is. The answer says where they go,
 * in the same order. What nobody came to use is removed some days later.
 */
export const announce = action({
  who: 'openid',
  input: Input({
    requestId: RequestId,
    sizes: z
      .array(
        z
          .int()
          .min(0)
          .max(LARGEST * MEGABYTE, `照片最大${LARGEST}兆，请重新拍一张`),
      )
      .min(1, '还没有选照片')
      .max(20, '一次最多传20张照片，请分几次传'),
  }),
  allow: everyone,
  handle: async ({ input: { requestId, sizes }, actor: { openid } }): Promise<AnnouncedUploads> => {
    const paths = sizes.map((_, at) => wx.uploadPath(openid, `${requestId}-${at}.jpg`))
    const bytes = sizes.reduce((sum, size) => sum + size, 0)
    await noteUploads(openid, visitedCommunity(), { paths, bytes, requestId })
    return { paths }
  },
})
