import { z } from 'zod'
import { ActionError, Input, type Sealed, seal, Text } from '../../kernel'
import { checkUnit, homeText } from '../../kernel/text/rules'
import { fullAddress, type Person } from '../../people'
import type { Community } from '../../places'
import type { Service } from '../views'
import type { Place } from './document'

export const PlaceInput = Input({
  buildingId: z.string().max(40).optional(),
  unit: Text(10, '单元', 'others').optional(),
  room: Text(10, '门牌', 'others').optional(),
  text: Text(60, '地点说明', 'others').optional(),
})
export type PlaceInput = z.output<typeof PlaceInput>

const sealedPlace = (text: string): Sealed => seal(text, 'orderPlace')

/** Where it happens: without more said, at the home of whom it is for. */
export function placeOf(
  service: Service,
  given: PlaceInput,
  person: Person,
  community: Community,
): { place: Place; area: string } {
  if (service.place === 'station') {
    const shown = `${community.name}便民服务站`
    return { place: { kind: 'station', shown, exact: null, location: null }, area: person.area }
  }
  const home = given.buildingId ? buildingOf(given, community) : homeOf(person)
  if (service.place === 'outside') {
    if (!given.text) throw bad('place.text', '请写明在哪里碰头、去哪里，比如“家门口，去县医院”。')
    const exact = sealedPlace(home ? `${given.text}（住${home.text}）` : given.text)
    return {
      place: { kind: 'outside', shown: home?.shown ?? '社区内', exact, location: home?.location ?? null },
      area: home?.area ?? person.area,
    }
  }
  if (!home) throw bad('place.buildingId', '请选住在哪一栋，志愿者才能上门。')
  const exact = sealedPlace(given.text ? `${home.text}（${given.text}）` : home.text)
  return { place: { kind: 'home', shown: home.shown, exact, location: home.location }, area: home.area }
}

interface Home {
  shown: string
  text: string
  location: Place['location']
  area: string
}

function homeOf({ address, location, area }: Person): Home | null {
  return address && { shown: address.buildingName, text: fullAddress(address) ?? '', location, area }
}

function buildingOf({ buildingId, unit, room }: PlaceInput, community: Community): Home {
  const building = community.buildings.find(({ id }) => id === buildingId)
  if (!building) throw bad('place.buildingId', '没有这栋楼，请重新选择。')
  const wrong = checkUnit(unit ?? '', building.name, building.units)
  if (wrong) throw bad('place.unit', wrong)
  const text = homeText(building.name, unit ?? '', room ?? '')
  return { shown: building.name, text, location: building.location, area: building.grid }
}

const bad = (path: string, message: string) => new ActionError('BAD_INPUT', message, { [path]: message })
