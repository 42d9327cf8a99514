import { ActionError, carriedOut, present, system } from '../../kernel'
import { checkOverlap } from './changes/effects'
import { givenBack } from './changes/given-back'
import { type Order, orders, RUNNING } from './document'
import { tell } from './messages'
import { takenDuring } from './overlapping'

const tookAt = (order: Order) => order.log.findLast(({ did }) => did === 'take')?.at ?? 0

/** Of two orders that one volunteer took in the same instant for the same time the later one goes back. */
const goesBack = (order: Order, other: Order) =>
  tookAt(order) > tookAt(other) || (tookAt(order) === tookAt(other) && order._id > other._id)

/**
 * Taking looks at what the volunteer has, but two takes at once do not see each other. This looks once more after each
 * of them; both come to the same answer, so exactly one of the two is given back, and the volunteer is told.
 */
export const checkingOverlap = carriedOut(checkOverlap, {
  repeat: 'safe',
  async run({ volunteerId }, { aggregate, now }) {
    const mine = (await takenDuring([volunteerId], aggregate as Order)).filter(({ status }) => RUNNING.includes(status))
    const order = mine.find(({ _id }) => _id === aggregate._id)
    const clash = mine.find((other) => order && other._id !== order._id && goesBack(order, other))
    if (!order || !clash) return { state: 'done' }
    const change = givenBack(order, { by: system, at: now }, `和已接的“${clash.service.name}”时间重叠`)
    const told = tell(
      order,
      present(order.volunteer),
      '时间重叠',
      `您同时接了“${clash.service.name}”，这一单已为您退回`,
    )
    try {
      await orders.advance(order, { ...change, effects: [...(change.effects ?? []), told] }, now)
      return { state: 'done' }
    } catch (error) {
      if (error instanceof ActionError && error.code === 'CONFLICT')
        return { state: 'retry', reason: '点单刚被更新', at: now }
      throw error
    }
  },
})
