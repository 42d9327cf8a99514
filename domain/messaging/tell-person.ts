import { carriedOut } from '../kernel'
import { personAsked, personTold, weChatOf } from '../people'
import { sendMessageNow } from './send-message'

/** There is no template of WeChat's for what happens to somebody's own record: it lies in the inbox. */
const BARE = { template: '', values: {} }
const matterOf = (personId: string) => ({ word: '我的登记', domain: 'people', id: personId })

/** What happened to somebody's own record. */
export const tellingPeople = carriedOut(personTold, {
  repeat: 'safe',
  settled: 'at once',
  run: ({ personId, ...what }, { effectId, now }) =>
    sendMessageNow({ ...what, ...BARE, matter: matterOf(personId) }, effectId, now),
})

/** Somebody asks to act for whoever has this number by this name: nobody else hears of it, and the one who asks nothing. */
export const tellingAsked = carriedOut(personAsked, {
  repeat: 'safe',
  settled: 'at once',
  async run({ idIndex, name, ...what }, { effectId, now }) {
    const found = await weChatOf(idIndex, name)
    if (!found) return { state: 'done' }
    const spec = { ...what, ...BARE, toOpenid: found.openid, toName: name, matter: matterOf(found.personId) }
    return sendMessageNow(spec, effectId, now)
  },
})
