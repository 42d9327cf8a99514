import { action, badInput, everyone, Input, notNow } from '../../../kernel'
import { releaseOrders } from '../../order/changes/effects'
import { mayConfirm } from '../policy'
import { found } from '../registration'
import { DEED, doneBy, staffInWords, volunteerAt, why, wordsOf } from './staff-deed'

/**
 * Staff pause a volunteer: no order can be seen or taken any more, doors and phones of what was taken close at once, and what
 * was not begun goes back to where others find it. They stay so, whatever they say of themself, until staff confirm them.
 */
export const withdrawConfirmation = action({
  who: 'staff',
  input: Input({ ...DEED, ...why('others') }),
  load: volunteerAt,
  see: mayConfirm,
  allow: everyone,
  handle: (call) =>
    doneBy(call, call.found, (volunteer) => {
      const { input, actor, now, found: person } = call
      const reason = wordsOf(input)
      if (!reason) throw badInput({ reason: '请写明原因，志愿者会看到。' })
      if (volunteer.standing === 'withdrawn') throw notNow('这位志愿者已经暂停了。')
      const withdrawal = { at: now, by: staffInWords(actor), reason }
      return {
        volunteer: found(person, { ...volunteer, standing: 'withdrawn', confirmation: null, withdrawal }),
        command: 'withdrawConfirmation',
        note: reason,
        told: { title: '志愿者登记：社区暂停了您接单', text: `原因：${reason}。有疑问请给社区打电话。` },
        effects: [releaseOrders({ volunteerId: person._id })],
      }
    }),
})
