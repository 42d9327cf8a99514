import { z } from 'zod'
import { action, filesAreKept, Input, storePicture, Text, wx } from '../../../kernel'
import type { UploadedPicture } from '../../views'
import { communityOf, mayPublish } from '../policy'

const MOST_BASE64 = Math.ceil((4 * 1024 * 1024 * 4) / 3) + 4
const LINK_LIFE = 2 * 3600

/** A picture of a notice, checked and drawn anew. Its link carries the file's id, by which saving knows it again. */
export const upload = action({
  who: 'staff',
  input: Input({
    name: Text(200, '文件名', 'me'),
    base64: z
      .string()
      .max(MOST_BASE64, '图片最大4 MB，请压缩后再放')
      .regex(/^[A-Za-z0-9+/]+={0,2}$/, '图片没有传完整，请重新选择'),
  }),
  allow: mayPublish,
  handle: async ({ input, actor }): Promise<UploadedPicture> => {
    const content = Buffer.from(input.base64, 'base64')
    const { fileID } = await storePicture(content, 'base64', actor, communityOf(actor))
    // the editor's text will refer to it when it is saved
    filesAreKept()
    const link = (await wx.storage.linksToShow([fileID], LINK_LIFE)).get(fileID) ?? ''
    return { fileID, url: `${link}#${fileID}` }
  },
})
