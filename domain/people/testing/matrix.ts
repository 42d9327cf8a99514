import { idNumber } from '../../../tests/harness/neighbourhood'
import type { MatrixPart } from '../../../tests/matrix/kind'
import { EVERYBODY, isWorker, nameOf, REGISTERED, WECHAT, WORKERS } from '../../../tests/matrix/settlement'
import { requestId } from '../../../tests/product/phone-client'
import { people } from '../person'
import { reveals } from '../reveals'

const nothing = () => ({})

export const matrix: MatrixPart = {
  noKinds: [
    { collection: people, why: 'who somebody is; one’s own only, by the openid that WeChat names' },
    { collection: reveals, why: 'one’s own only; staff write them and read none' },
  ],
  people: [
    { action: 'people.me', input: nothing, may: EVERYBODY },
    { action: 'people.reveals', input: nothing, may: REGISTERED },
    { action: 'people.actingForMe', input: nothing, may: REGISTERED },
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
