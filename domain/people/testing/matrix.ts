import { HOME, idNumber, OTHER } from '../../../tests/harness/neighbourhood'
import type { MatrixPart, StaffRow } from '../../../tests/matrix/kind'
import { EVERYBODY, isWorker, nameOf, REGISTERED, WECHAT, WORKERS } from '../../../tests/matrix/settlement'
import { requestId } from '../../../tests/product/phone-client'
import { now, present } from '../../kernel'
import { communityAt } from '../../places'
import { asking } from '../acting'
import { actorOf } from '../identify-person'
import { newPerson } from '../new-person'
import { people } from '../person'
import { reveals } from '../reveals'
import { newWeChatCode, weChatCodes } from '../we-chat-code'

const nothing = () => ({})

const REASON = '本人带身份证到窗口'
let made = 0

/** Somebody of the home community for one try of one deed: each of them changes who somebody is. */
const somebody = () => someone(true)
const somebodyWithout = () => someone(false)

async function someone(weChat: boolean): Promise<string> {
  const number = ++made
  const community = present(await communityAt(HOME))
  const told = { name: '样例某', idNumber: idNumber('1955-05-05', number), phone: null, home: null }
  const id = `person-matrix-${number}`
  await people.insert(newPerson(id, weChat ? `o-matrix-${number}` : '', told, community, now(), []))
  return id
}

const deed = (action: string, why: string, more: () => object | Promise<object> = nothing): StaffRow => ({
  action,
  input: async () => ({ requestId: requestId(), reason: REASON, personId: await somebody(), ...(await more()) }),
  may: ['clerk', 'admin'],
  why,
})

/** The digits that a phone shows which is nobody's yet. */
const weChatCode = async () => ({ code: (await newWeChatCode(`o-shown-${++made}`, now())).code })

const askOf = async () => {
  const id = await somebody()
  const carer = present(await people.get(id))
  const wish = { name: '样例老', idNumber: idNumber('1935-05-05', ++made), phone: null, home: null, relation: '母亲' }
  await people.advance(carer, asking(carer, wish, requestId(), actorOf(carer), now()), now())
  const tie = present(present(await people.get(id)).dependents[0])
  return { requestId: requestId(), reason: REASON, carerId: id, askId: tie.personId }
}

export const matrix: MatrixPart = {
  noKinds: [
    { collection: people, why: 'who somebody is; one’s own only, by the openid that WeChat names' },
    { collection: reveals, why: 'one’s own only; staff write them and read none' },
    { collection: weChatCodes, why: 'digits that a phone shows to whoever has its owner before them' },
  ],
  staff: [
    {
      action: 'people.find',
      input: () => ({ by: 'name', words: '样例查无', reason: REASON }),
      may: ['clerk', 'neighbourClerk', 'admin'],
      why: 'of their own communities, masked, and each who is shown reads of it',
    },
    {
      action: 'people.get',
      input: async () => ({ personId: await somebody(), reason: REASON }),
      may: ['clerk', 'admin'],
      why: 'masked; its owner reads of it',
    },
    deed('people.correct', 'what the owner shows at the window', () => ({ phone: '19900001234' })),
    deed('people.vouch', 'the original lay before them'),
    deed('people.unlink', 'at the owner’s word'),
    deed('people.rebind', 'by the digits that the owner’s phone shows', weChatCode),
    deed('people.transferOut', 'by the papers of the move'),
    deed('people.noteDeath', 'by the papers of it'),
    deed('people.merge', 'two records of one person', async () => ({ from: await somebodyWithout() })),
    deed('people.endTie', 'at the owner’s word', () => ({ carerId: 'nobody' })),
    {
      action: 'people.link',
      input: async (key) => ({
        requestId: requestId(),
        reason: REASON,
        name: '样例某',
        idNumber: idNumber('1956-06-06', ++made),
        communityId: key === 'neighbourClerk' ? OTHER : HOME,
        ...(await weChatCode()),
      }),
      may: ['clerk', 'neighbourClerk', 'admin'],
      why: 'who stands at their window with original and phone; a clerk’s are of the clerk’s own community',
    },
    { action: 'people.allowActFor', input: askOf, may: ['clerk', 'admin'], why: 'they hold the paper' },
  ],
  people: [
    { action: 'people.me', input: nothing, may: EVERYBODY },
    { action: 'people.reveals', input: nothing, may: REGISTERED },
    { action: 'people.actingForMe', input: nothing, may: REGISTERED },
    { action: 'people.showCode', input: nothing, may: EVERYBODY, why: 'digits that say nothing but to staff' },
    {
      action: 'people.answerActFor',
      input: () => ({ requestId: requestId(), accept: false, askId: 'nobody' }),
      may: REGISTERED,
      why: 'of what concerns oneself; a no to what nobody asked leaves all as it is',
    },
    {
      action: 'people.endActFor',
      input: () => ({ requestId: requestId(), carerId: 'nobody' }),
      may: REGISTERED,
      why: 'those who act for oneself',
    },
    {
      action: 'people.stopActingFor',
      input: () => ({ requestId: requestId(), personId: 'nobody' }),
      may: REGISTERED,
      why: 'one’s own ties',
    },
    {
      action: 'people.enterActForCode',
      input: () => ({ requestId: requestId(), personId: 'nobody', code: '000000' }),
      may: [],
      why: 'one’s own questions, by the digits that were read out; none of them has asked',
    },
    {
      action: 'people.askedAtDoor',
      input: () => ({ name: '样例长者', idNumber: idNumber('1940-01-01', 850) }),
      may: WORKERS,
      why: 'of those who live in the worker’s grid, by name and number off the card',
    },
    {
      action: 'people.actFor',
      input: (key) => ({
        requestId: requestId(),
        name: '样例长者',
        idNumber: idNumber('1940-01-01', 830 + WECHAT.indexOf(key)),
        relation: '父亲',
      }),
      may: REGISTERED,
      why: 'only asks: nothing of anybody is shown before they say yes',
      last: 'changed',
    },
    {
      action: 'people.saveDependent',
      input: (key) => ({
        requestId: requestId(),
        name: '样例长者',
        idNumber: idNumber('1940-01-01', 800 + WECHAT.indexOf(key)),
        relation: '母亲',
        buildingId: 'b1',
      }),
      may: REGISTERED,
      last: 'changed',
    },
    {
      action: 'people.saveProfile',
      input: (key) => ({
        requestId: requestId(),
        // a worker is renamed by staff only
        name: key !== 'visitor' && isWorker(key) ? nameOf(key) : '样例新名',
        consent: true,
        ...(key === 'visitor'
          ? { idNumber: idNumber('1970-01-01', 900), phone: '19900770099', buildingId: 'b1', unit: '1', room: '101' }
          : {}),
      }),
      may: EVERYBODY,
      why: 'this is how somebody unknown becomes known',
      last: 'known',
    },
  ],
}
