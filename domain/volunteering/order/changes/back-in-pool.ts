import { randomInt } from 'node:crypto'
import { audienceKey, seal } from '../../../kernel'
import type { Order } from '../document'

/** Where volunteers of the community find it. */
export const poolOf = audienceKey.area

/** Six digits; `seal` binds them to their purpose. */
export const newCode = () => seal(String(randomInt(1_000_000)).padStart(6, '0'), 'checkInCode')

/** Back to where it waits, with a new code: the old one may have been seen. */
export const backInPool = (order: Order, startAt = order.startAt) =>
  ({
    status: 'open',
    volunteer: null,
    volunteerId: null,
    takenFor: null,
    pool: poolOf(order.area),
    asked: null,
    askedFor: null,
    askedAt: null,
    code: newCode(),
    wrongCodes: 0,
    codeLockedUntil: 0,
    dueAt: startAt,
  }) as const
