import { appActions } from '../../domain'
import { deliverSoon, dispatch, wx } from '../../domain/kernel'
import { identifyPerson } from '../../domain/people'

/** The door of the mini-program. Who calls is WeChat's word, never the input's. */
export async function main(event: { action?: unknown; input?: unknown; community?: unknown }) {
  const { answer, due, known } = await dispatch(appActions, event.action, event.input, {
    openid: wx.callerOpenid(),
    community: event.community,
    person: identifyPerson,
    handsOver: true,
  })
  await deliverSoon(due, known)
  return answer
}
