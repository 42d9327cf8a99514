import { allOf, carriedOut, isConflict, system } from '../../kernel'
import { releaseOrders } from './changes/effects'
import { givenBack } from './changes/given-back'
import { orders } from './document'

/** Whoever was paused goes nowhere: what they took and have not begun waits for somebody else. */
export const releasingOrders = carriedOut(releaseOrders, {
  repeat: 'safe',
  async run({ volunteerId }, { now }) {
    const taken = await allOf(orders, { takenFor: volunteerId }, { orderBy: 'startAt' })
    for (const order of taken.filter(({ status }) => status === 'taken')) {
      try {
        await orders.advance(order, givenBack(order, { by: system, at: now }, '社区重新安排志愿者'), now)
      } catch (error) {
        if (isConflict(error)) return { state: 'retry', reason: '点单刚被更新', at: now }
        throw error
      }
    }
    return { state: 'done' }
  },
})
