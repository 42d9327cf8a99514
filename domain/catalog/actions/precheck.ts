import { z } from 'zod'
import { action, everyone, Id, Input, notFound, Version } from '../../kernel'
import { itemAt } from '../catalog-data'
import { judgePrecheck } from '../rules'
import type { PrecheckVerdict } from '../views'

const Answer = z.union([z.boolean(), z.number(), z.string().max(100), z.null()])

/** The quick check: is it worth applying? Nothing that is answered here is kept. */
export const precheck = action({
  who: 'anyone',
  input: Input({ itemId: Id, version: Version.optional(), answers: z.array(Answer).max(20) }),
  allow: everyone,
  async handle({ input }): Promise<PrecheckVerdict> {
    const item = await itemAt(input.itemId, input.version)
    if (!item) throw notFound('这个事项')
    return judgePrecheck(item, input.answers)
  },
})
