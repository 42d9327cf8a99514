import { action, everyone, Id, Input, notFound, Version } from '../../kernel'
import { itemAt } from '../catalog-data'
import type { Item } from '../views'

/** One item in full, at today's version or at the version that a draft was begun with. */
export const get = action({
  who: 'anyone',
  input: Input({ itemId: Id, version: Version.optional() }),
  allow: everyone,
  async handle({ input }): Promise<Item> {
    const item = await itemAt(input.itemId, input.version)
    if (!item) throw notFound('这个事项')
    return item
  },
})
