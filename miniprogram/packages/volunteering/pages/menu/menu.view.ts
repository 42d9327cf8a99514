import type { Me } from '../../../../../domain/people/views'
import type { Service } from '../../../../../domain/volunteering/views'
import { freeForWords, minutesWords, placeWords, priceWords } from '../../order-words'

export interface ServiceCard {
  id: string
  name: string
  icon: string
  description: string
  price: string
  /** the price is not "free" */
  paid: boolean
  freeFor: string
  facts: string
  who: string
}

export interface MenuGroup {
  need: string
  services: ServiceCard[]
}

/** By need, in the order in which the menu names the needs. */
export function menuGroups(services: Service[]): MenuGroup[] {
  const needs = [...new Set(services.map(({ need }) => need))]
  return needs.map((need) => ({ need, services: services.filter((one) => one.need === need).map(serviceCard) }))
}

export function serviceCard(service: Service): ServiceCard {
  const { id, name, icon, description, price, minutes, place, who } = service
  return {
    id,
    name,
    icon,
    description,
    price: priceWords(price),
    paid: price.kind === 'low',
    freeFor: freeForWords(price),
    facts: `${placeWords(place)} · ${minutesWords(minutes)}`,
    who,
  }
}

export interface Chooser {
  /** '' is myself */
  id: string
  name: string
}

/** For whom one may order; empty when there is only oneself. */
export function choosers(me: Pick<Me, 'dependents'> | null): Chooser[] {
  const others = (me?.dependents ?? [])
    .filter(({ waiting }) => !waiting)
    .map(({ personId, name, relation }) => ({
      id: personId,
      name: `${relation} ${name}`,
    }))
  return others.length > 0 ? [{ id: '', name: '我自己' }, ...others] : []
}
