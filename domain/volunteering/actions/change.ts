import { communityAt } from '../../catalog'
import {
  ActionError,
  action,
  badInput,
  checkContent,
  conflict,
  Id,
  Input,
  Instant,
  StoreError,
  Text,
  Version,
} from '../../kernel'
import { people, personOf } from '../../people'
import { serviceAt } from '../menu'
import { orders } from '../order'
import { PlaceInput, placeOf } from '../place'
import { mayGive, maySee, mustBeAvailable } from '../policy'
import { orderView } from '../present'
import { changed } from '../transitions'
import { checkStart } from '../when'

/** Another time, place or note, as long as nobody took it. */
export const change = action({
  who: 'person',
  input: Input({
    orderId: Id,
    version: Version,
    startAt: Instant.optional(),
    place: PlaceInput.optional(),
    note: Text(200, '备注').optional(),
  }),
  load: ({ input }) => orders.get(input.orderId),
  see: maySee,
  allow: mayGive('change'),
  handle: async ({ input, found, actor, now }) => {
    if (found.version !== input.version) throw conflict()
    mustBeAvailable(actor, found, 'change', now)
    const { startAt = found.startAt, place, note } = input
    if (input.startAt === undefined && !place && note === undefined) throw badInput({ startAt: '请写明要改什么。' })
    const service = serviceAt(found.service.id)
    if (service && input.startAt !== undefined) checkStart(service, startAt, now)
    await checkContent(actor.openid, { note, 'place.text': place?.text })
    const set = {
      startAt,
      endAt: startAt + found.service.minutes * 60_000,
      place: place ? await placeAnew(found.forPerson.id) : found.place,
      note: note === undefined ? found.note : note || null,
    }
    try {
      return await orders.advance(found, changed(found, set, actor, now), now)
    } catch (error) {
      if (error instanceof StoreError && /E11000|duplicate/i.test(error.detail))
        throw new ActionError('CONFLICT', '这个时间您已经点过同样的服务了，请换个时间。', {
          startAt: '这个时间已有同样的点单。',
        })
      throw error
    }

    async function placeAnew(personId: string) {
      const person = personId === actor.id ? personOf(actor)! : await people.get(personId)
      const community = person && (await communityAt(person.community))
      if (!person || !community) throw badInput({ place: '地点改不了，请取消后重新点单。' })
      return placeOf(found.service, place!, person, community).place
    }
  },
  present: (result, { actor, now }) => orderView(result, actor, now),
})
