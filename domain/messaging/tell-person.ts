import { carriedOut } from '../kernel'
import { personTold } from '../people'
import { sendMessageNow } from './send-message'

/**
 * What happened to somebody's own record: into their inbox. There is no template of WeChat's for it, so whoever was locked
 * out of their record reads it in the mini-program, where they notice it.
 */
export const tellingPeople = carriedOut(personTold, {
  repeat: 'safe',
  settled: 'at once',
  run: ({ personId, ...what }, { effectId, now }) =>
    sendMessageNow(
      { ...what, matter: { word: '我的登记', domain: 'people', id: personId }, template: '', values: {} },
      effectId,
      now,
    ),
})
