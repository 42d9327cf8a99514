import { CASES_STAMP } from '../casework'
import { action, everyone, Input } from '../kernel'
import { CALLBACKS_STAMP } from '../messaging'
import { CONTENT_STAMP } from '../publishing'
import { ORDERS_STAMP } from '../volunteering'
import type { DeskStamp } from './views'

/**
 * Whether anything moved at this desk, in the one request that finds out whose it is: what a console asks every few
 * seconds instead of its lists.
 */
export const stamp = action({
  who: 'staff',
  input: Input({}),
  joins: (_input, areas) =>
    [CASES_STAMP, ORDERS_STAMP, CONTENT_STAMP, CALLBACKS_STAMP].flatMap((one) => one.touched(areas)),
  allow: everyone,
  handle: ({ actor }): DeskStamp => ({
    cases: CASES_STAMP.read(actor),
    orders: ORDERS_STAMP.read(actor),
    notices: CONTENT_STAMP.read(actor),
    callbacks: CALLBACKS_STAMP.read(actor),
  }),
})
