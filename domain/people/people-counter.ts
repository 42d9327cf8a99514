import { audienceKey, counter, type Recounting, recounting } from '../kernel'
import { type AudienceCell, CELL_DIMENSIONS, cellOf } from './audience-cell'
import { isBeside, type Person, people } from './person'

/** How many people a community has, by grid, roles and tags. */
export const peopleCounter = counter<Person, AudienceCell>({
  name: 'people',
  by: CELL_DIMENSIONS,
  countedAs: (person) => (isBeside(person) ? [] : [cellOf(person)]),
})

export const recountingPeople: Recounting = recounting({
  counter: peopleCounter,
  documents: people,
  standing: (area) => ({ audienceKeys: audienceKey.area(area) }),
  fields: ['area', 'roles', 'tags'],
  isTold: () => true,
  isKept: () => true,
})
