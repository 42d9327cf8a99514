import { z } from 'zod'
import { action, everyone, Input, RequestId, RequiredText, Text } from '../../kernel'
import { COMMUNITY } from '../../places'
import { askToActFor } from '../ask-to-act-for'
import type { Me } from '../views'

const toldOfSomebody = {
  requestId: RequestId,
  name: z.string().max(300, '姓名太长了'),
  idNumber: z.string().max(60, '身份证号太长了'),
  phone: z.string().max(30, '电话号码太长了').optional(),
  relation: RequiredText(10, '关系', 'others'),
  unit: Text(20, '单元', 'others').optional(),
  room: Text(20, '房号', 'others').optional(),
}

/** Somebody of my family whom I want to act for, with where they live: what they apply for goes by it. */
export const saveDependent = action({
  who: 'person',
  input: Input({ ...toldOfSomebody, buildingId: z.string().max(80) }),
  joins: [COMMUNITY],
  allow: everyone,
  handle: (call): Promise<Me> => askToActFor(call, true),
})

/** The same of somebody who lives anywhere, and is in the register or tells their home themself. */
export const actFor = action({
  who: 'person',
  input: Input({ ...toldOfSomebody, buildingId: z.string().max(80).optional() }),
  joins: [COMMUNITY],
  allow: everyone,
  handle: (call): Promise<Me> => askToActFor(call, false),
})
