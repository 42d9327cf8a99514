import { ActionError, badInput, command, Instant, present, Text } from '../../../kernel'
import { personAt, personOf } from '../../../people'
import { communityAt } from '../../../places'
import { serviceAt } from '../../menu/menu'
import { changed } from '../changes/changed'
import { orderLife } from '../life'
import { PlaceInput, placeOf } from '../place'
import { maySee } from '../policy'
import { orderView } from '../present/order-view'
import { checkStart } from '../start-time'

/** Another time, place or note, as long as nobody took it. */
export const change = command(orderLife, 'change', {
  who: 'person',
  input: {
    startAt: Instant.optional(),
    place: PlaceInput.optional(),
    note: Text(200, '备注', 'others').optional(),
  },
  see: maySee,
  async change({ document, about, input }) {
    const { by, at } = about
    const { startAt = document.startAt, place, note } = input
    if (input.startAt === undefined && !place && note === undefined) throw badInput({ startAt: '请写明要改什么。' })
    const service = serviceAt(document.service.id)
    if (service && input.startAt !== undefined) checkStart(service, startAt, at)
    const set = {
      startAt,
      endAt: startAt + document.service.minutes * 60_000,
      place: place ? await placeAnew(document.forPerson.id) : document.place,
      note: note === undefined ? document.note : note || null,
    }
    return changed(document, about, set)

    async function placeAnew(personId: string) {
      const person = personId === by.id ? present(personOf(by)) : await personAt(personId)
      const community = person && (await communityAt(person.community))
      if (!person || !community) throw badInput({ place: '地点改不了，请取消后重新点单。' })
      return placeOf(document.service, present(place), person, community).place
    }
  },
  duplicate: () =>
    new ActionError('CONFLICT', '这个时间您已经点过同样的服务了，请换个时间。', {
      startAt: '这个时间已有同样的点单。',
    }),
  present: ({ document }, { actor, now }) => orderView(document, actor, now),
})
