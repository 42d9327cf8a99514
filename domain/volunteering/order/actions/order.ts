import {
  ActionError,
  type Actor,
  creating,
  everyone,
  Id,
  Instant,
  joined,
  logged,
  notFound,
  notNow,
  now,
  PhotoIds,
  present,
  Text,
  takePhotosIn,
} from '../../../kernel'
import {
  DEPENDENTS,
  dependentOf,
  type Person,
  personOf,
  tagsNow,
  whyNotActing,
  whyNotForOneself,
} from '../../../people'
import { COMMUNITY, type Community, communityAt } from '../../../places'
import { whyNotFor } from '../../menu/eligibility'
import { serviceAt } from '../../menu/menu'
import { newOrder } from '../changes/new-order'
import { orders } from '../document'
import { PlaceInput, placeOf } from '../place'
import { orderView } from '../present/order-view'
import { checkStart } from '../start-time'
import { startInWords } from '../words'

/** 点单, for oneself or for an elder one looks after. Sending twice orders once. */
export const order = creating({
  who: 'person',
  documents: orders,
  kind: 'order',
  joins: [DEPENDENTS, COMMUNITY],
  input: {
    serviceId: Id,
    forDependent: Id.optional(),
    startAt: Instant,
    place: PlaceInput,
    note: Text(200, '备注', 'others').optional(),
    photos: PhotoIds(6).optional(),
  },
  allow: everyone,
  make: async (id, { input, actor, now }) => {
    const service = serviceAt(input.serviceId)
    if (!service) throw notFound('这项服务')
    const orderer = present(personOf(actor))
    const inTheWay = whyNotForOneself(orderer)
    if (inTheWay) throw notNow(inTheWay)
    const forPerson = input.forDependent ? dependentOf(actor, input.forDependent) : orderer
    if (!forPerson) throw new ActionError('NOT_FOUND', whyNotActing(actor, input.forDependent ?? ''))
    const why = whyNotFor(service, tagsNow(forPerson, now), forPerson === orderer ? '您' : forPerson.name)
    if (why) throw new ActionError('FORBIDDEN', why)
    checkStart(service, input.startAt, now)
    const { place, area } = placeOf(service, input.place, forPerson, await communityFor(forPerson, actor))
    const wanted = [{ path: 'photos', files: input.photos ?? [] }]
    const taken = await takePhotosIn(wanted, { by: actor, documents: orders, id, now })
    const { startAt, note } = input
    const photos = taken.filesAt('photos')
    const wish = { service, orderer, forPerson, place, area, startAt, note: note || null, photos }
    return newOrder(id, wish, now, [logged(actor, now, 'order')])
  },
  duplicate: ({ service, startAt }) =>
    new ActionError('CONFLICT', `您已经点过${startInWords(startAt)}的“${service.name}”了，在“我的点单”里可以看到。`),
  present: (document, { actor, now }) => orderView(document, actor, now),
})

async function communityFor(person: Person, actor: Actor): Promise<Community> {
  const own = joined(actor, COMMUNITY, now())
  const community = own?._id === person.community ? own : await communityAt(person.community)
  if (!community) throw notFound('所在的社区')
  return community
}
