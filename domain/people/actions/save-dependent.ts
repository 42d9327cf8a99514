import { z } from 'zod'
import {
  ActionError,
  action,
  badInput,
  dayOf,
  everyone,
  Input,
  idFromRequest,
  isSameName,
  logged,
  present,
  RequestId,
  RequiredText,
  Text,
} from '../../kernel'
import { COMMUNITY } from '../../places'
import { addPerson, changePerson } from '../change-person'
import { checkHome } from '../check-home'
import { countIdNumberTry, tooManyTries } from '../id-number-attempts'
import { personOf } from '../identify-person'
import { communityOfActor, meOf } from '../me'
import { identityOf, newPerson } from '../new-person'
import { type Person, people } from '../person'
import { checkIdentity } from '../rules'
import type { Me } from '../views'

const MOST = 6

/** An elder whom I look after: I can apply for them. Their own record is found or made, mine keeps the tie. */
export const saveDependent = action({
  who: 'person',
  input: Input({
    requestId: RequestId,
    name: z.string().max(300, '姓名太长了'),
    idNumber: z.string().max(60, '身份证号太长了'),
    phone: z.string().max(30, '电话号码太长了').optional(),
    relation: RequiredText(10, '关系'),
    buildingId: z.string().max(80),
    unit: Text(20, '单元').optional(),
    room: Text(20, '房号').optional(),
  }),
  joins: [COMMUNITY],
  allow: everyone,
  async handle({ input, actor, now }): Promise<Me> {
    const me = present(personOf(actor))
    const community = await communityOfActor(actor)
    if (!community) throw new ActionError('UPSTREAM', '社区的资料暂时读不到，请稍后再试。')
    const home = { buildingId: input.buildingId, unit: input.unit ?? '', room: input.room ?? '' }
    const problems = { ...checkIdentity(input, dayOf(now)), ...checkHome(home, community, true) }
    if (identityOf(input.idNumber).idIndex === me.idIndex) problems.idNumber = '这是您自己的身份证号，请填老人的。'
    if (Object.keys(problems).length > 0) throw badInput(problems)
    if (me.requestIds.includes(input.requestId)) return meOf(me, actor.openid, community)
    if (me.dependents.length >= MOST)
      throw new ActionError('TOO_MANY', `最多登记${MOST}位您照顾的老人，请先到社区核对。`)
    const { idIndex } = identityOf(input.idNumber)
    if (await countIdNumberTry(actor.openid, idIndex, now)) throw tooManyTries()
    const id = idFromRequest('person', actor.id, input.requestId)
    const told = { name: input.name, idNumber: input.idNumber, phone: input.phone || null, home }
    const document = newPerson(id, '', told, community, now, [logged(actor, now, 'registerDependent')])
    const dependent = (await addPerson(document)) ? document : await registered(document)
    const others = me.dependents.filter(({ personId }) => personId !== dependent._id)
    const tie = { personId: dependent._id, name: dependent.name, relation: input.relation }
    const requestIds = [...me.requestIds, input.requestId].slice(-10)
    const change = { set: { dependents: [...others, tie], requestIds }, log: [logged(actor, now, 'saveDependent')] }
    return meOf(await changePerson(me, change, now), actor.openid, community)
  },
})

/** The register has this ID number already: the names must agree, else somebody guesses. */
async function registered({ _id, idIndex, name }: Person): Promise<Person> {
  const found = (await people.get(_id)) ?? (await people.find({ idIndex }, { limit: 1 }))[0]
  if (found && isSameName(found.name, name)) return found
  throw badInput({ idNumber: '这个身份证号和姓名对不上，请对照老人的身份证检查，或带证件到社区窗口核对。' })
}
